-- What is asked of a story's articles whenever one joins is answered by one index, without a look at each article.
-- Both are null where an older version wrote the row.
ALTER TABLE story_article ADD COLUMN language TEXT;
ALTER TABLE story_article ADD COLUMN outlet   TEXT;
UPDATE story_article SET
    language = (SELECT a.language FROM article a WHERE a.id = story_article.article),
    outlet = (SELECT a.outlet FROM article a WHERE a.id = story_article.article);
DROP INDEX story_article_story;
CREATE INDEX story_article_story ON story_article (story, joined_at, article, published, language, outlet);
