/** The tables of the search index, as the first shape of the file has them. */
export const SEARCH = `
-- What the owner can search, in folded words (shared/search): written by the triggers of search/keep-in-step.ts alone.
-- It holds no texts and no places in them, only which document has which word. The words come folded and parted,
-- so the plainest tokenizer is the right one. Prefixes of two and three letters are answered from lists of their own.
CREATE VIRTUAL TABLE search USING fts5 (
  words, content = '', columnsize = 0, detail = none, prefix = '2 3', tokenize = 'ascii'
);
CREATE VIRTUAL TABLE search_name USING fts5 (
  words, content = '', columnsize = 0, detail = none, prefix = '1 2 3', tokenize = 'ascii'
);
-- What is taken out is overwritten at once: unsent words shall not live on in an index.
INSERT INTO search (search, rank) VALUES ('secure-delete', 1);
INSERT INTO search_name (search_name, rank) VALUES ('secure-delete', 1);
`;
