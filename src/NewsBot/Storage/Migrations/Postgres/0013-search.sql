-- Words of every story in every language, and what a chat asked for last, so that its answer can be leafed through.
CREATE TABLE story_text (
    story  BIGINT   PRIMARY KEY,
    words  TSVECTOR NOT NULL
);
CREATE INDEX story_text_words ON story_text USING GIN (words);
ALTER TABLE chat_answer ADD COLUMN question TEXT;
