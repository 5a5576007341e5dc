-- Words of every story in every language, and what a chat asked for last, so that its answer can be leafed through.
CREATE VIRTUAL TABLE story_text USING fts5(
    words, content = '', contentless_delete = 1, detail = 'none', prefix = '3 4 5',
    tokenize = "unicode61 remove_diacritics 0");
ALTER TABLE chat_answer ADD COLUMN question TEXT;
