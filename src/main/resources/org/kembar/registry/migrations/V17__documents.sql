-- Files that offices keep of a partnership: agreements as they were signed, letters, minutes, photographs. Their bytes lie here, so
-- that a backup of the database holds them.

create table registry.documents (
    id text not null primary key check (id ~ '^[a-z0-9]{16}$'),
    case_file registry.identifier not null references registry.case_files,
    audience text not null check (audience in ('public', 'partners', 'side-a', 'side-b')),
    -- With what its hashes in the trail are made, so that nobody finds out by trial what it is called or holds.
    salt text not null check (salt ~ '^[0-9a-f]{32}$'),
    withdrawn_at timestamptz,
    withdrawn_by bigint check (withdrawn_by > 0),
    withdrawn_reason text check (length(withdrawn_reason) between 1 and 2000),
    check ((withdrawn_at is null) = (withdrawn_reason is null))
);

create index on registry.documents (case_file);

create table registry.document_versions (
    document text not null references registry.documents,
    number integer not null check (number > 0),
    title text not null check (length(title) between 1 and 300),
    language text check (language ~ '^[a-z]{2,3}(-[A-Za-z0-9]+)*$'),
    -- The record that it is the text of; a case file may lose it, and a document says what it said.
    source registry.identifier,
    name text not null check (length(name) between 1 and 300),
    type text not null check (type in ('pdf', 'docx', 'doc', 'odt', 'png', 'jpeg', 'tiff', 'text')),
    bytes bigint not null check (bytes > 0),
    sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
    scanned boolean not null,
    person bigint not null check (person > 0),
    at timestamptz not null,
    -- What came of reading its text.
    reading text not null check (reading in ('read', 'empty', 'none', 'locked', 'damaged', 'late', 'cut')),
    primary key (document, number)
);

create index on registry.document_versions (sha256);

-- A megabyte of it at a time, so that nobody ever holds the whole in memory.
create table registry.document_parts (
    document text not null,
    number integer not null,
    part integer not null check (part >= 0),
    content bytea not null check (length(content) between 1 and 1048576),
    primary key (document, number, part),
    foreign key (document, number) references registry.document_versions
);

-- It is compressed already, whatever it is.
alter table registry.document_parts alter column content set storage external;

-- What is written in it, page by page; read from the content, and can be read again.
create table registry.document_pages (
    document text not null,
    number integer not null,
    page integer not null check (page > 0),
    text text not null,
    primary key (document, number, page),
    foreign key (document, number) references registry.document_versions
);

-- Who looked at a document that is not for everybody: once an hour at most. No reference to the person: it outlives what is known of them.
create table registry.document_views (
    document text not null references registry.documents,
    person bigint not null check (person > 0),
    at timestamptz not null,
    hour timestamptz not null check (hour = date_trunc('hour', at at time zone 'UTC') at time zone 'UTC'),
    primary key (document, person, hour)
);

create trigger only_added_to before update or delete or truncate on registry.document_versions
    for each statement execute function registry.refuse_change();
create trigger only_added_to before update or delete or truncate on registry.document_parts
    for each statement execute function registry.refuse_change();
create trigger only_added_to before update or delete or truncate on registry.document_views
    for each statement execute function registry.refuse_change();
alter table registry.document_versions enable always trigger only_added_to;
alter table registry.document_parts enable always trigger only_added_to;
alter table registry.document_views enable always trigger only_added_to;

-- An entry of the trail tells of a document by its id alone.
alter table registry.trail add column document text check (document ~ '^[a-z0-9]{16}$');
alter table registry.trail drop constraint tells_of_one_thing;
alter table registry.trail add constraint tells_of_one_thing check (num_nonnulls(case_file, list, city, annex, document) = 1);
create index on registry.trail (document, number) where document is not null;
