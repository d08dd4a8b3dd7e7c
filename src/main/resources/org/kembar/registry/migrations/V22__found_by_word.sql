-- By what words records, and pages of documents, are found: kept beside what they are taken from, in the transaction of each
-- change. The program says what is found by what; a row holds nothing that anybody would not read for whom it is.
create table registry.found_by_word (
    case_file registry.identifier not null references registry.case_files on delete cascade,
    audience text not null check (audience in ('public', 'partners', 'side-a', 'side-b')),
    kind text not null check (kind in ('partnership', 'fact', 'source', 'document')),
    -- Of the record, or of the document.
    id text collate "C" not null,
    -- Of a document its page, 0 for what it is called; 0 of everything else.
    page integer not null check (page >= 0),
    -- What is very long is in several.
    piece integer not null check (piece >= 0),
    -- Of what the words were made, so that only what has changed is written.
    seal text not null check (seal ~ '^[0-9a-f]{32}$'),
    words tsvector not null,
    primary key (case_file, kind, id, page, piece)
);

create index found_by_its_words on registry.found_by_word using gin (words);

-- The words of what is public, for who has written one a little otherwise.
create table registry.words_in_use (
    word text collate "C" not null primary key check (word ~ '^[a-z]{4,30}$')
);

-- By threes of letters, which the server may lack, or not be let have.
do $$
declare
    threes text := (select extnamespace::regnamespace from pg_extension where extname = 'pg_trgm');
begin
    if threes is null then
        create extension pg_trgm with schema registry;
        threes := 'registry';
    end if;
    execute format('create index words_alike on registry.words_in_use using gin (word %s.gin_trgm_ops)', threes);
exception when others then
    raise notice 'without pg_trgm: %', sqlerrm;
end
$$;

-- In which way the rows were made that are there: where it is another, or none, the program makes them anew.
create table registry.found_by_word_made (
    is_the_only boolean not null default true primary key check (is_the_only),
    way integer not null
);

-- With the stems of the words, as far as they can be of a language that has stems.
create function registry.with_stems(words tsvector) returns tsvector language sql stable as $$
    select words || array_to_tsvector(array(
        select distinct language.sign || stem
        from unnest(words) as word (lexeme, positions, weights)
        cross join (values ('en:', 'english_stem'), ('id:', 'indonesian_stem')) language (sign, dictionary)
        cross join unnest(ts_lexize(language.dictionary::regdictionary, word.lexeme)) stem
        where word.lexeme ~ '^[a-z]{3,30}$'))
$$;
