-- The facts of the case files, one table for each kind, one column for each thing known of it.
-- A date stands as it was written (EDTF), with the first and the last day it can mean beside it; infinity stands for a
-- side without a limit. References between facts are checked at the end of a transaction, so that their order is free.

create domain registry.identifier as text collate "C" check (value ~ '^[a-z0-9][a-z0-9-]*$');

create domain registry.country as text check (value ~ '^[A-Z]{2}$');

create domain registry.currency as text check (value ~ '^[A-Z]{3}$');

create domain registry.language as text check (value ~ '^[a-z]{2,3}(-[A-Za-z0-9]+)*$');

-- A text in one language or several: {"id": "…", "ko": "…"}.
create domain registry.texts as jsonb check (jsonb_typeof(value) = 'object' and value <> '{}');

create table registry.case_files (
    schema text not null check (schema ~ '^(pcf/0\.2)$'),
    id registry.identifier not null primary key,
    compiled text not null,
    compiled_earliest date not null,
    compiled_latest date not null,
    title registry.texts not null,
    partnership_type text not null
        check (partnership_type in (
            'sister-city', 'sister-province', 'green-sister-city', 'twinning', 'cross-border-twinning',
            'friendship-city', 'city-link', 'network', 'technical-cooperation')),
    partnership_initiated_by text
        check (partnership_initiated_by in ('a', 'b', 'third')),
    check (compiled_earliest <= compiled_latest)
);

-- Everything that has an id of its own: no two of a case file have the same, whatever they are.
create table registry.entries (
    case_file registry.identifier not null references registry.case_files,
    id registry.identifier not null,
    kind text not null,
    primary key (case_file, id),
    unique (case_file, id, kind)
);

create table registry.sources (
    case_file registry.identifier not null references registry.case_files,
    position integer not null check (position >= 0),
    kind text not null generated always as ('sources') stored,
    id registry.identifier not null,
    type text not null
        check (type in (
            'journal-article', 'thesis', 'report', 'agreement-text', 'letter', 'minutes', 'law', 'news',
            'web-page', 'register', 'interview', 'other')),
    title registry.texts,
    creator text,
    issued text,
    issued_earliest date,
    issued_latest date,
    coverage text,
    coverage_earliest date,
    coverage_latest date,
    doi text,
    url text,
    file text,
    lang registry.language,
    license text,
    about registry.texts,
    primary key (case_file, id),
    unique (case_file, position),
    foreign key (case_file, id, kind) references registry.entries (case_file, id, kind) deferrable initially deferred,
    check (num_nulls(issued, issued_earliest, issued_latest) in (0, 3)),
    check (issued_earliest <= issued_latest),
    check (num_nulls(coverage, coverage_earliest, coverage_latest) in (0, 3)),
    check (coverage_earliest <= coverage_latest)
);

create table registry.cities (
    case_file registry.identifier not null references registry.case_files,
    position integer not null check (position >= 0),
    kind text not null generated always as ('cities') stored,
    id registry.identifier not null,
    name registry.texts not null,
    country registry.country not null,
    subdivision text check (subdivision ~ '^([A-Z]{2}-[A-Z0-9]{1,3})$'),
    level text
        check (level in ('city', 'province', 'prefecture', 'regency', 'district', 'region')),
    wikidata text check (wikidata ~ '^(Q[1-9][0-9]*)$'),
    geonames integer,
    timezone text check (timezone ~ '^([A-Za-z_]+(/[A-Za-z0-9_+-]+)+)$'),
    languages text[] not null
        check (array_to_string(languages, ' ') ~ '^(([a-z]{2,3}(-[A-Za-z0-9]+)*)( ([a-z]{2,3}(-[A-Za-z0-9]+)*))*)?$'),
    primary key (case_file, id),
    unique (case_file, position),
    foreign key (case_file, id, kind) references registry.entries (case_file, id, kind) deferrable initially deferred
);

create table registry.partnership_parties (
    case_file registry.identifier not null references registry.case_files,
    position integer not null check (position >= 0),
    side text not null
        check (side in ('a', 'b', 'third')),
    city registry.identifier not null,
    calls registry.texts,
    primary key (case_file, position),
    unique (case_file, side),
    unique (case_file, city),
    foreign key (case_file, city) references registry.cities (case_file, id) deferrable initially deferred
);

create table registry.organisations (
    case_file registry.identifier not null references registry.case_files,
    position integer not null check (position >= 0),
    kind text not null generated always as ('organisations') stored,
    id registry.identifier not null,
    name registry.texts not null,
    side text not null
        check (side in ('a', 'b', 'third')),
    nature text not null
        check (nature in ('government', 'university', 'business', 'civil-society', 'international')),
    role text
        check (role in (
            'coordinator', 'technical-agency', 'trainer', 'host', 'consultant', 'expert', 'programme-owner',
            'partner', 'broker', 'investor', 'funder', 'visitor', 'signatory', 'beneficiary')),
    iati_type text check (iati_type ~ '^([0-9]{2})$'),
    iati_identifier text,
    primary key (case_file, id),
    unique (case_file, position),
    foreign key (case_file, id, kind) references registry.entries (case_file, id, kind) deferrable initially deferred
);

create table registry.persons (
    case_file registry.identifier not null references registry.case_files,
    position integer not null check (position >= 0),
    kind text not null generated always as ('persons') stored,
    id registry.identifier not null,
    name text not null,
    side text
        check (side in ('a', 'b', 'third')),
    role registry.texts,
    primary key (case_file, id),
    unique (case_file, position),
    foreign key (case_file, id, kind) references registry.entries (case_file, id, kind) deferrable initially deferred
);

create table registry.terms_of_office (
    case_file registry.identifier not null references registry.case_files,
    position integer not null check (position >= 0),
    kind text not null generated always as ('terms_of_office') stored,
    id registry.identifier not null,
    side text not null
        check (side in ('a', 'b', 'third')),
    office text not null
        check (office in ('mayor', 'deputy-mayor', 'secretary')),
    person registry.identifier,
    term text not null,
    term_earliest date not null,
    term_latest date not null,
    primary key (case_file, id),
    unique (case_file, position),
    foreign key (case_file, id, kind) references registry.entries (case_file, id, kind) deferrable initially deferred,
    foreign key (case_file, person) references registry.persons (case_file, id) deferrable initially deferred,
    check (term_earliest <= term_latest)
);

create table registry.contacts (
    case_file registry.identifier not null references registry.case_files,
    position integer not null check (position >= 0),
    kind text not null generated always as ('contacts') stored,
    id registry.identifier not null,
    side text not null
        check (side in ('a', 'b', 'third')),
    unit registry.identifier,
    person registry.identifier,
    in_post text,
    in_post_earliest date,
    in_post_latest date,
    attested text,
    attested_earliest date,
    attested_latest date,
    vacant boolean,
    languages text[] not null
        check (array_to_string(languages, ' ') ~ '^(([a-z]{2,3}(-[A-Za-z0-9]+)*)( ([a-z]{2,3}(-[A-Za-z0-9]+)*))*)?$'),
    needs_translator boolean,
    primary key (case_file, id),
    unique (case_file, position),
    foreign key (case_file, id, kind) references registry.entries (case_file, id, kind) deferrable initially deferred,
    foreign key (case_file, unit) references registry.organisations (case_file, id) deferrable initially deferred,
    foreign key (case_file, person) references registry.persons (case_file, id) deferrable initially deferred,
    check (num_nulls(in_post, in_post_earliest, in_post_latest) in (0, 3)),
    check (in_post_earliest <= in_post_latest),
    check (num_nulls(attested, attested_earliest, attested_latest) in (0, 3)),
    check (attested_earliest <= attested_latest)
);

create table registry.fields (
    case_file registry.identifier not null references registry.case_files,
    position integer not null check (position >= 0),
    kind text not null generated always as ('fields') stored,
    id registry.identifier not null,
    label registry.texts not null,
    agreed boolean,
    dac text check (dac ~ '^([0-9]{5})$'),
    plan_code text,
    primary key (case_file, id),
    unique (case_file, position),
    foreign key (case_file, id, kind) references registry.entries (case_file, id, kind) deferrable initially deferred
);

create table registry.agreements (
    case_file registry.identifier not null references registry.case_files,
    position integer not null check (position >= 0),
    kind text not null generated always as ('agreements') stored,
    id registry.identifier not null,
    type text not null
        check (type in (
            'letter-of-intent', 'memorandum-of-understanding', 'charter', 'twinning-agreement',
            'joint-declaration', 'city-link', 'renewal', 'addendum', 'implementing-arrangement', 'plan-of-action',
            'minutes')),
    title registry.texts,
    signed text not null,
    signed_earliest date not null,
    signed_latest date not null,
    "from" text,
    from_earliest date,
    from_latest date,
    term_years integer,
    until text,
    until_earliest date,
    until_latest date,
    extends_tacitly boolean,
    follows registry.identifier,
    place registry.texts,
    languages text[] not null
        check (array_to_string(languages, ' ') ~ '^(([a-z]{2,3}(-[A-Za-z0-9]+)*)( ([a-z]{2,3}(-[A-Za-z0-9]+)*))*)?$'),
    prevailing registry.language,
    primary key (case_file, id),
    unique (case_file, position),
    foreign key (case_file, id, kind) references registry.entries (case_file, id, kind) deferrable initially deferred,
    check (signed_earliest <= signed_latest),
    check (num_nulls("from", from_earliest, from_latest) in (0, 3)),
    check (from_earliest <= from_latest),
    check (num_nulls(until, until_earliest, until_latest) in (0, 3)),
    check (until_earliest <= until_latest),
    foreign key (case_file, follows) references registry.agreements (case_file, id) deferrable initially deferred,
    check (term_years between 1 and 999)
);

create table registry.agreements_also_signed (
    case_file registry.identifier not null references registry.case_files,
    fact registry.identifier not null,
    position integer not null check (position >= 0),
    date text not null,
    date_earliest date not null,
    date_latest date not null,
    primary key (case_file, fact, position),
    foreign key (case_file, fact) references registry.agreements (case_file, id) deferrable initially deferred,
    check (date_earliest <= date_latest)
);

create table registry.agreements_clauses (
    case_file registry.identifier not null references registry.case_files,
    fact registry.identifier not null,
    position integer not null check (position >= 0),
    kind text not null generated always as ('agreements_clauses') stored,
    id registry.identifier not null,
    item text
        check (item in (
            'parties', 'legal-basis', 'purpose', 'fields', 'forms-of-cooperation', 'financing',
            'implementing-arrangements', 'contact-points', 'intellectual-property', 'confidentiality',
            'monitoring-and-evaluation', 'dispute-settlement', 'amendment', 'entry-into-force', 'duration',
            'extension', 'termination', 'languages', 'measurable-objectives', 'indicators', 'review-schedule')),
    present boolean not null,
    article text,
    text registry.texts,
    primary key (case_file, fact, position),
    foreign key (case_file, fact) references registry.agreements (case_file, id) deferrable initially deferred,
    unique (case_file, id),
    foreign key (case_file, id, kind) references registry.entries (case_file, id, kind) deferrable initially deferred
);

create table registry.procedure (
    case_file registry.identifier not null references registry.case_files,
    position integer not null check (position >= 0),
    kind text not null generated always as ('procedure') stored,
    id registry.identifier not null,
    agreement registry.identifier not null,
    stage text not null
        check (stage in (
            'initiative', 'exploration', 'statement-of-intent', 'cooperation-plan', 'council-approval',
            'verification', 'drafting', 'discussion', 'minister-approval', 'signing', 'implementation',
            'consultation', 'confirmation-letter')),
    document text,
    document_earliest date,
    document_latest date,
    missing boolean,
    primary key (case_file, id),
    unique (case_file, position),
    foreign key (case_file, id, kind) references registry.entries (case_file, id, kind) deferrable initially deferred,
    foreign key (case_file, agreement) references registry.agreements (case_file, id) deferrable initially deferred,
    check (num_nulls(document, document_earliest, document_latest) in (0, 3)),
    check (document_earliest <= document_latest)
);

create table registry.activities (
    case_file registry.identifier not null references registry.case_files,
    position integer not null check (position >= 0),
    kind text not null generated always as ('activities') stored,
    id registry.identifier not null,
    type text not null
        check (type in (
            'training', 'staff-exchange', 'student-exchange', 'study-visit', 'delegation-visit',
            'leadership-meeting', 'joint-working-group', 'meeting', 'signing', 'workshop', 'seminar',
            'policy-dialogue', 'planning', 'infrastructure', 'trade', 'business-mission', 'cultural-event',
            'implementation', 'other')),
    title registry.texts not null,
    date text,
    date_earliest date,
    date_latest date,
    planned text,
    planned_earliest date,
    planned_latest date,
    requested text,
    requested_earliest date,
    requested_latest date,
    status text not null
        check (status in ('planned', 'ongoing', 'held', 'postponed', 'cancelled')),
    cause text
        check (cause in ('budget', 'politics', 'pandemic', 'disaster', 'permit', 'partner', 'other')),
    reduced_for text
        check (reduced_for in ('budget', 'politics', 'pandemic', 'disaster', 'permit', 'partner', 'other')),
    replaces registry.identifier,
    format text
        check (format in ('in-person', 'online', 'hybrid')),
    host text
        check (host in ('a', 'b', 'third')),
    provider text
        check (provider in ('a', 'b', 'third')),
    place registry.texts,
    occasions_least integer,
    occasions_most integer,
    open_to_public boolean,
    published text,
    published_earliest date,
    published_latest date,
    has text[] not null
        check (has <@ array[
            'objective', 'target', 'owner', 'budget', 'plan-code', 'attendance-list', 'report', 'cost', 'proof']),
    lacks text[] not null
        check (lacks <@ array[
            'objective', 'target', 'owner', 'budget', 'plan-code', 'attendance-list', 'report', 'cost', 'proof']),
    participants_evaluated text,
    participants_evaluated_earliest date,
    participants_evaluated_latest date,
    learning_checked text,
    learning_checked_earliest date,
    learning_checked_latest date,
    primary key (case_file, id),
    unique (case_file, position),
    foreign key (case_file, id, kind) references registry.entries (case_file, id, kind) deferrable initially deferred,
    check (num_nulls(date, date_earliest, date_latest) in (0, 3)),
    check (date_earliest <= date_latest),
    check (num_nulls(planned, planned_earliest, planned_latest) in (0, 3)),
    check (planned_earliest <= planned_latest),
    check (num_nulls(requested, requested_earliest, requested_latest) in (0, 3)),
    check (requested_earliest <= requested_latest),
    foreign key (case_file, replaces) references registry.activities (case_file, id) deferrable initially deferred,
    check (occasions_least >= 0 and occasions_most >= occasions_least),
    check (num_nulls(published, published_earliest, published_latest) in (0, 3)),
    check (published_earliest <= published_latest),
    check (num_nulls(participants_evaluated, participants_evaluated_earliest, participants_evaluated_latest) in (0, 3)),
    check (participants_evaluated_earliest <= participants_evaluated_latest),
    check (num_nulls(learning_checked, learning_checked_earliest, learning_checked_latest) in (0, 3)),
    check (learning_checked_earliest <= learning_checked_latest),
    check (not has && lacks)
);

create table registry.activities_also_dated (
    case_file registry.identifier not null references registry.case_files,
    fact registry.identifier not null,
    position integer not null check (position >= 0),
    date text not null,
    date_earliest date not null,
    date_latest date not null,
    primary key (case_file, fact, position),
    foreign key (case_file, fact) references registry.activities (case_file, id) deferrable initially deferred,
    check (date_earliest <= date_latest)
);

create table registry.activities_participants (
    case_file registry.identifier not null references registry.case_files,
    fact registry.identifier not null,
    position integer not null check (position >= 0),
    count_least integer not null,
    count_most integer,
    side text
        check (side in ('a', 'b', 'third')),
    "group" text not null
        check ("group" in (
            'civil-servant', 'elected', 'expert', 'business', 'academia', 'student', 'civil-society', 'resident')),
    person_days_least integer,
    person_days_most integer,
    primary key (case_file, fact, position),
    foreign key (case_file, fact) references registry.activities (case_file, id) deferrable initially deferred,
    check (count_least >= 0 and count_most >= count_least),
    check (person_days_least >= 0 and person_days_most >= person_days_least)
);

create table registry.annual_plans (
    case_file registry.identifier not null references registry.case_files,
    position integer not null check (position >= 0),
    kind text not null generated always as ('annual_plans') stored,
    id registry.identifier not null,
    year integer not null,
    approved text,
    approved_earliest date,
    approved_latest date,
    primary key (case_file, id),
    unique (case_file, position),
    foreign key (case_file, id, kind) references registry.entries (case_file, id, kind) deferrable initially deferred,
    check (num_nulls(approved, approved_earliest, approved_latest) in (0, 3)),
    check (approved_earliest <= approved_latest)
);

create table registry.budget (
    case_file registry.identifier not null references registry.case_files,
    position integer not null check (position >= 0),
    kind text not null generated always as ('budget') stored,
    id registry.identifier not null,
    stage text not null
        check (stage in (
            'interest', 'promised', 'requested', 'refused', 'approved', 'committed', 'paid', 'arrangement')),
    money_amount numeric,
    money_currency registry.currency,
    money_words text,
    payer text not null
        check (payer in ('city', 'partner', 'national-or-donor', 'private', 'university')),
    side text
        check (side in ('a', 'b', 'third')),
    date text,
    date_earliest date,
    date_latest date,
    in_kind boolean,
    text registry.texts,
    primary key (case_file, id),
    unique (case_file, position),
    foreign key (case_file, id, kind) references registry.entries (case_file, id, kind) deferrable initially deferred,
    check (num_nulls(date, date_earliest, date_latest) in (0, 3)),
    check (date_earliest <= date_latest),
    check (money_amount >= 0),
    check (num_nulls(money_amount, money_currency) in (0, 2)),
    check (num_nonnulls(money_amount, money_words) <= 1)
);

create table registry.messages (
    case_file registry.identifier not null references registry.case_files,
    position integer not null check (position >= 0),
    kind text not null generated always as ('messages') stored,
    id registry.identifier not null,
    sent text not null,
    sent_earliest date not null,
    sent_latest date not null,
    "from" text not null
        check ("from" in ('a', 'b', 'third')),
    answered text,
    answered_earliest date,
    answered_latest date,
    channel text
        check (channel in ('letter', 'email', 'whatsapp', 'kakaotalk', 'telephone', 'video', 'other')),
    between_agencies boolean,
    between_leaders boolean,
    filed boolean,
    text registry.texts,
    primary key (case_file, id),
    unique (case_file, position),
    foreign key (case_file, id, kind) references registry.entries (case_file, id, kind) deferrable initially deferred,
    check (sent_earliest <= sent_latest),
    check (num_nulls(answered, answered_earliest, answered_latest) in (0, 3)),
    check (answered_earliest <= answered_latest)
);

create table registry.obligations (
    case_file registry.identifier not null references registry.case_files,
    position integer not null check (position >= 0),
    kind text not null generated always as ('obligations') stored,
    id registry.identifier not null,
    type text not null
        check (type in (
            'meeting-action', 'implementation-report', 'activity-report', 'travel-permit', 'recommendation')),
    text registry.texts not null,
    side text
        check (side in ('a', 'b', 'third')),
    due text not null,
    due_earliest date not null,
    due_latest date not null,
    done text,
    done_earliest date,
    done_latest date,
    open boolean,
    primary key (case_file, id),
    unique (case_file, position),
    foreign key (case_file, id, kind) references registry.entries (case_file, id, kind) deferrable initially deferred,
    check (due_earliest <= due_latest),
    check (num_nulls(done, done_earliest, done_latest) in (0, 3)),
    check (done_earliest <= done_latest),
    check (not (open and done is not null))
);

create table registry.outputs (
    case_file registry.identifier not null references registry.case_files,
    position integer not null check (position >= 0),
    kind text not null generated always as ('outputs') stored,
    id registry.identifier not null,
    type text not null
        check (type in ('output', 'outcome', 'impact')),
    text registry.texts not null,
    date text,
    date_earliest date,
    date_latest date,
    planned boolean not null,
    benefits text[] not null
        check (benefits <@ array['a', 'b', 'third']),
    no_benefit text[] not null
        check (no_benefit <@ array['a', 'b', 'third']),
    has text[] not null
        check (has <@ array['baseline', 'target']),
    lacks text[] not null
        check (lacks <@ array['baseline', 'target']),
    claimed boolean,
    primary key (case_file, id),
    unique (case_file, position),
    foreign key (case_file, id, kind) references registry.entries (case_file, id, kind) deferrable initially deferred,
    check (num_nulls(date, date_earliest, date_latest) in (0, 3)),
    check (date_earliest <= date_latest),
    check (not has && lacks)
);

create table registry.obstacles (
    case_file registry.identifier not null references registry.case_files,
    position integer not null check (position >= 0),
    kind text not null generated always as ('obstacles') stored,
    id registry.identifier not null,
    type text not null
        check (type in (
            'distance', 'budget', 'bureaucracy', 'leadership-change', 'culture', 'language', 'time-zone',
            'political', 'external-shock', 'community', 'continuity', 'human-resources', 'institution',
            'enforcement', 'perception', 'awareness', 'asymmetry', 'technical')),
    text registry.texts,
    date text,
    date_earliest date,
    date_latest date,
    primary key (case_file, id),
    unique (case_file, position),
    foreign key (case_file, id, kind) references registry.entries (case_file, id, kind) deferrable initially deferred,
    check (num_nulls(date, date_earliest, date_latest) in (0, 3)),
    check (date_earliest <= date_latest)
);

create table registry.obstacles_mitigations (
    case_file registry.identifier not null references registry.case_files,
    fact registry.identifier not null,
    position integer not null check (position >= 0),
    text registry.texts not null,
    primary key (case_file, fact, position),
    foreign key (case_file, fact) references registry.obstacles (case_file, id) deferrable initially deferred
);

create table registry.regulations (
    case_file registry.identifier not null references registry.case_files,
    position integer not null check (position >= 0),
    kind text not null generated always as ('regulations') stored,
    id registry.identifier not null,
    name text not null,
    cited text,
    cited_earliest date,
    cited_latest date,
    in_force text,
    in_force_earliest date,
    in_force_latest date,
    primary key (case_file, id),
    unique (case_file, position),
    foreign key (case_file, id, kind) references registry.entries (case_file, id, kind) deferrable initially deferred,
    check (num_nulls(cited, cited_earliest, cited_latest) in (0, 3)),
    check (cited_earliest <= cited_latest),
    check (num_nulls(in_force, in_force_earliest, in_force_latest) in (0, 3)),
    check (in_force_earliest <= in_force_latest)
);

create table registry.policies (
    case_file registry.identifier not null references registry.case_files,
    position integer not null check (position >= 0),
    kind text not null generated always as ('policies') stored,
    id registry.identifier not null,
    side text not null
        check (side in ('a', 'b', 'third')),
    title registry.texts not null,
    in_force text,
    in_force_earliest date,
    in_force_latest date,
    primary key (case_file, id),
    unique (case_file, position),
    foreign key (case_file, id, kind) references registry.entries (case_file, id, kind) deferrable initially deferred,
    check (num_nulls(in_force, in_force_earliest, in_force_latest) in (0, 3)),
    check (in_force_earliest <= in_force_latest)
);

create table registry.events (
    case_file registry.identifier not null references registry.case_files,
    position integer not null check (position >= 0),
    kind text not null generated always as ('events') stored,
    id registry.identifier not null,
    type text not null
        check (type in ('leadership-change', 'budget-cut', 'travel-ban', 'national-crisis', 'pandemic')),
    date text not null,
    date_earliest date not null,
    date_latest date not null,
    side text
        check (side in ('a', 'b', 'third')),
    text registry.texts,
    primary key (case_file, id),
    unique (case_file, position),
    foreign key (case_file, id, kind) references registry.entries (case_file, id, kind) deferrable initially deferred,
    check (date_earliest <= date_latest)
);

create table registry.surveys (
    case_file registry.identifier not null references registry.case_files,
    position integer not null check (position >= 0),
    kind text not null generated always as ('surveys') stored,
    id registry.identifier not null,
    question text not null
        check (question in ('awareness', 'benefit', 'self-assessment')),
    date text not null,
    date_earliest date not null,
    date_latest date not null,
    side text not null
        check (side in ('a', 'b', 'third')),
    framework registry.identifier,
    principle text check (principle ~ '^([A-Za-z0-9.-]+)$'),
    value numeric not null,
    respondents integer,
    primary key (case_file, id),
    unique (case_file, position),
    foreign key (case_file, id, kind) references registry.entries (case_file, id, kind) deferrable initially deferred,
    check (date_earliest <= date_latest),
    check (value between 0 and 100),
    check (question = 'awareness' or value between 1 and 5),
    check (respondents >= 0)
);

create table registry.considerations (
    case_file registry.identifier not null references registry.case_files,
    position integer not null check (position >= 0),
    kind text not null generated always as ('considerations') stored,
    id registry.identifier not null,
    type text not null
        check (type in ('equality-of-status', 'complementarity', 'people-to-people')),
    justified boolean not null,
    text registry.texts not null,
    primary key (case_file, id),
    unique (case_file, position),
    foreign key (case_file, id, kind) references registry.entries (case_file, id, kind) deferrable initially deferred
);

create table registry.precedents (
    case_file registry.identifier not null references registry.case_files,
    position integer not null check (position >= 0),
    kind text not null generated always as ('precedents') stored,
    id registry.identifier not null,
    side text not null
        check (side in ('a', 'b', 'third')),
    partner registry.texts not null,
    country registry.country not null,
    since text not null,
    since_earliest date not null,
    since_latest date not null,
    primary key (case_file, id),
    unique (case_file, position),
    foreign key (case_file, id, kind) references registry.entries (case_file, id, kind) deferrable initially deferred,
    check (since_earliest <= since_latest)
);

create table registry.workloads (
    case_file registry.identifier not null references registry.case_files,
    position integer not null check (position >= 0),
    kind text not null generated always as ('workloads') stored,
    id registry.identifier not null,
    side text not null
        check (side in ('a', 'b', 'third')),
    date text not null,
    date_earliest date not null,
    date_latest date not null,
    partnerships_least integer,
    partnerships_most integer,
    active_partnerships_least integer,
    active_partnerships_most integer,
    active_means registry.texts,
    officers numeric,
    primary key (case_file, id),
    unique (case_file, position),
    foreign key (case_file, id, kind) references registry.entries (case_file, id, kind) deferrable initially deferred,
    check (date_earliest <= date_latest),
    check (partnerships_least >= 0 and partnerships_most >= partnerships_least),
    check (active_partnerships_least >= 0 and active_partnerships_most >= active_partnerships_least),
    check (officers >= 0)
);

create table registry.proposals (
    case_file registry.identifier not null references registry.case_files,
    position integer not null check (position >= 0),
    kind text not null generated always as ('proposals') stored,
    id registry.identifier not null,
    date text not null,
    date_earliest date not null,
    date_latest date not null,
    text registry.texts not null,
    accepted boolean,
    primary key (case_file, id),
    unique (case_file, position),
    foreign key (case_file, id, kind) references registry.entries (case_file, id, kind) deferrable initially deferred,
    check (date_earliest <= date_latest)
);

create table registry.statements (
    case_file registry.identifier not null references registry.case_files,
    position integer not null check (position >= 0),
    kind text not null generated always as ('statements') stored,
    id registry.identifier not null,
    topic text not null
        check (topic in (
            'motive', 'expectation', 'decision', 'similarity', 'participation', 'communication', 'resources',
            'status', 'context')),
    text registry.texts not null,
    date text,
    date_earliest date,
    date_latest date,
    primary key (case_file, id),
    unique (case_file, position),
    foreign key (case_file, id, kind) references registry.entries (case_file, id, kind) deferrable initially deferred,
    check (num_nulls(date, date_earliest, date_latest) in (0, 3)),
    check (date_earliest <= date_latest)
);

create table registry.contradictions (
    case_file registry.identifier not null references registry.case_files,
    position integer not null check (position >= 0),
    kind text not null generated always as ('contradictions') stored,
    id registry.identifier not null,
    about registry.texts not null,
    note registry.texts,
    primary key (case_file, id),
    unique (case_file, position),
    foreign key (case_file, id, kind) references registry.entries (case_file, id, kind) deferrable initially deferred
);

create table registry.contradictions_versions (
    case_file registry.identifier not null references registry.case_files,
    fact registry.identifier not null,
    position integer not null check (position >= 0),
    says registry.texts not null,
    primary key (case_file, fact, position),
    foreign key (case_file, fact) references registry.contradictions (case_file, id) deferrable initially deferred
);

create table registry.assertions (
    case_file registry.identifier not null references registry.case_files,
    position integer not null check (position >= 0),
    kind text not null generated always as ('assertions') stored,
    id registry.identifier not null,
    says text not null
        check (says in ('absent', 'complete')),
    about text not null
        check (about in (
            'activities', 'leadership-meetings', 'non-government-participation', 'non-government-organisations',
            'public-activities', 'public-information', 'proposals', 'instruments', 'implementing-arrangements',
            'renewal', 'annual-plans', 'budget-lines', 'messages', 'contacts', 'mitigations', 'output-targets',
            'evaluations', 'adverse-events', 'city-policy', 'technical-agencies', 'plan-codes')),
    period text,
    period_earliest date,
    period_latest date,
    "on" registry.identifier,
    primary key (case_file, id),
    unique (case_file, position),
    foreign key (case_file, id, kind) references registry.entries (case_file, id, kind) deferrable initially deferred,
    check (num_nulls(period, period_earliest, period_latest) in (0, 3)),
    check (period_earliest <= period_latest),
    foreign key (case_file, "on") references registry.entries (case_file, id) deferrable initially deferred
);

create table registry.judgements (
    case_file registry.identifier not null references registry.case_files,
    position integer not null check (position >= 0),
    kind text not null generated always as ('judgements') stored,
    id registry.identifier not null,
    framework registry.identifier,
    evaluator text not null
        check (evaluator in (
            'academic', 'staff', 'own-office', 'partner-office', 'commissioned', 'council', 'supervisor')),
    author text,
    method registry.texts,
    period text not null,
    period_earliest date not null,
    period_latest date not null,
    issued text,
    issued_earliest date,
    issued_latest date,
    joint boolean,
    overall_indicator text check (overall_indicator ~ '^([A-Za-z0-9.-]+)$'),
    overall_verdict registry.identifier,
    overall_asks registry.texts,
    primary key (case_file, id),
    unique (case_file, position),
    foreign key (case_file, id, kind) references registry.entries (case_file, id, kind) deferrable initially deferred,
    check (period_earliest <= period_latest),
    check (num_nulls(issued, issued_earliest, issued_latest) in (0, 3)),
    check (issued_earliest <= issued_latest),
    check (overall_verdict is not null or num_nonnulls(overall_indicator, overall_asks) = 0)
);

create table registry.judgements_verdicts (
    case_file registry.identifier not null references registry.case_files,
    fact registry.identifier not null,
    position integer not null check (position >= 0),
    indicator text check (indicator ~ '^([A-Za-z0-9.-]+)$'),
    verdict registry.identifier not null,
    asks registry.texts,
    primary key (case_file, fact, position),
    foreign key (case_file, fact) references registry.judgements (case_file, id) deferrable initially deferred
);

create table registry.set_states (
    case_file registry.identifier not null references registry.case_files,
    position integer not null check (position >= 0),
    kind text not null generated always as ('set_states') stored,
    id registry.identifier not null,
    framework registry.identifier not null,
    indicator text not null check (indicator ~ '^([A-Za-z0-9.-]+)$'),
    period text,
    period_earliest date,
    period_latest date,
    date text not null,
    date_earliest date not null,
    date_latest date not null,
    computed text not null
        check (computed in ('weak', 'adequate', 'strong', 'insufficient')),
    state text not null
        check (state in ('weak', 'adequate', 'strong', 'insufficient')),
    reason registry.texts not null,
    evaluator text not null
        check (evaluator in (
            'academic', 'staff', 'own-office', 'partner-office', 'commissioned', 'council', 'supervisor')),
    author text,
    primary key (case_file, id),
    unique (case_file, position),
    foreign key (case_file, id, kind) references registry.entries (case_file, id, kind) deferrable initially deferred,
    check (num_nulls(period, period_earliest, period_latest) in (0, 3)),
    check (period_earliest <= period_latest),
    check (date_earliest <= date_latest)
);

-- Where the facts were found, in the sources' own words. The component says which list of the fact it belongs to.
create table registry.quotations (
    case_file registry.identifier not null references registry.case_files,
    component text not null,
    fact registry.identifier,
    part integer not null check (part >= 0),
    position integer not null check (position >= 0),
    ref registry.identifier not null,
    quote text not null,
    place text,
    reading registry.texts,
    unique nulls not distinct (case_file, component, fact, part, position),
    foreign key (case_file, fact) references registry.entries (case_file, id) deferrable initially deferred,
    foreign key (case_file, ref) references registry.sources (case_file, id) deferrable initially deferred,
    check (component in (
            'partnership_parties.source', 'organisations.source', 'persons.source', 'terms_of_office.source',
            'contacts.source', 'fields.source', 'agreements_also_signed.source', 'agreements_clauses.source',
            'agreements.source', 'procedure.source', 'activities_also_dated.source', 'activities.source',
            'annual_plans.source', 'budget.source', 'messages.source', 'obligations.source', 'outputs.source',
            'obstacles_mitigations.source', 'obstacles.source', 'regulations.source', 'policies.source',
            'events.source', 'surveys.source', 'considerations.source', 'precedents.source', 'workloads.source',
            'proposals.source', 'statements.source', 'contradictions_versions.source', 'assertions.source',
            'judgements_verdicts.source', 'judgements.overall_source', 'judgements.source', 'set_states.source'))
);

-- The facts that other facts list: the fields of an agreement, the activities an output came from.
create table registry.links (
    case_file registry.identifier not null references registry.case_files,
    component text not null,
    fact registry.identifier,
    part integer not null check (part >= 0),
    position integer not null check (position >= 0),
    target registry.identifier not null,
    kind text not null,
    unique nulls not distinct (case_file, component, fact, part, position),
    foreign key (case_file, fact) references registry.entries (case_file, id) deferrable initially deferred,
    foreign key (case_file, target, kind) references registry.entries (case_file, id, kind) deferrable initially deferred,
    check ((component, kind) in (
            ('organisations.fields', 'fields'), ('agreements.signatories', 'persons'),
            ('agreements.witnesses', 'persons'), ('agreements.fields', 'fields'), ('activities.fields', 'fields'),
            ('activities.organisations', 'organisations'), ('budget.fields', 'fields'),
            ('budget.activities', 'activities'), ('outputs.fields', 'fields'),
            ('outputs.activities', 'activities'), ('obstacles_mitigations.owners', 'organisations'),
            ('obstacles_mitigations.owners', 'cities'), ('obstacles.fields', 'fields'),
            ('assertions.fields', 'fields'), ('judgements.fields', 'fields'), ('set_states.fields', 'fields')))
);

create index on registry.quotations (case_file, ref);

create index on registry.links (case_file, target);
