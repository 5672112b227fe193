package org.claimwright.codesets;

/// The parts of a stored layer, in the order of its section table. New parts are added at the end;
/// a reader takes an absent part as empty.
enum Section {
  LABEL,
  TEXT,
  TEXT_STARTS,
  CODE_KEYS,
  CODE_BY_KEY,
  CODE_TITLES,
  CODE_BILLABLE,
  CODE_FROM,
  CODE_END,
  NODE_KEYS,
  NODE_BY_KEY,
  NODE_NAMES,
  NODE_TITLES,
  NODE_PARENTS,
  NOTE_STARTS,
  NOTE_KINDS,
  NOTE_TEXTS,
  TERM_CODES,
  TERM_TEXTS,
  TERM_SOURCES,
  TERM_SECOND_CODES,
  TERM_WORD_STARTS,
  TERM_WORDS,
  WORDS,
  WORD_TERM_STARTS,
  WORD_TERMS
}
