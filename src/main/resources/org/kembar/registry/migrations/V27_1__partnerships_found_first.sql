-- What partnerships are called is looked through before all else: of what is said almost everywhere only a part is looked at.
create index partnerships_found_by_their_words on registry.found_by_word using gin (words) where kind = 'partnership';
