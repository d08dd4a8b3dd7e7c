-- An agreement without an end of its own ends by the decision to end it. Only the first day on which it can have lapsed is kept of that: from then on its
-- partnership is found among those in force and among those lapsed, and which of the two it is the case file tells.

-- Makes the rows of these case files anew; of those that are gone there are none.
create or replace procedure registry.find_anew(files text[]) language sql as $$
    delete from registry.found_by_country where case_file = any (files);
    delete from registry.found_by_field where case_file = any (files);
    delete from registry.found_by_year where case_file = any (files);
    delete from registry.found_by_term where case_file = any (files);

    insert into registry.found_by_country (country, case_file)
    select city.country, party.case_file
    from registry.partnership_parties party
    join registry.cities city on city.case_file = party.case_file and city.id = party.city
    where party.case_file = any (files) and party.side = 'b';

    insert into registry.found_by_field (case_file, fact, language, name)
    select field.case_file, field.id, label.key, label.value
    from registry.fields field, jsonb_each_text(field.label) label
    where field.case_file = any (files);

    insert into registry.found_by_year (year, case_file)
    select distinct year, activity.case_file
    from registry.activities activity
    cross join lateral (
        select min(also.date_earliest) as earliest, max(also.date_latest) as latest
        from registry.activities_also_dated also
        where also.case_file = activity.case_file and also.fact = activity.id) also
    cross join lateral generate_series(
        registry.in_year(least(activity.date_earliest, also.earliest)),
        registry.in_year(greatest(activity.date_latest, also.latest))) year
    where activity.case_file = any (files) and activity.status in ('held', 'ongoing')
        and coalesce(activity.date_earliest, also.earliest) is not null;

    insert into registry.found_by_term
        (case_file, agreement, type, begins_earliest, begins_latest, lapses_earliest, lapses_latest)
    select agreement.case_file, agreement.id, agreement.type, start.earliest, start.latest,
        case when agreement.extends_tacitly then 'infinity'
            else coalesce(
                agreement.until_earliest + 1,
                (start.earliest + make_interval(years => agreement.term_years))::date,
                'infinity') end,
        case when agreement.extends_tacitly then 'infinity'
            else coalesce(
                agreement.until_latest + 1,
                (start.latest + make_interval(years => agreement.term_years))::date,
                'infinity') end
    from registry.agreements agreement
    cross join lateral (
        select min(also.date_earliest) as earliest, max(also.date_latest) as latest
        from registry.agreements_also_signed also
        where also.case_file = agreement.case_file and also.fact = agreement.id) also
    cross join lateral (
        select
            coalesce(agreement.from_earliest, least(agreement.signed_earliest, also.earliest)) as earliest,
            coalesce(agreement.from_latest, greatest(agreement.signed_latest, also.latest)) as latest) start
    where agreement.case_file = any (files);

    update registry.found_by_term term set lapses_earliest = decided.earliest
    from (
        select decision.case_file, decision.follows,
            min(coalesce(decision.from_earliest, least(decision.signed_earliest, also.earliest))) as earliest
        from registry.agreements decision
        cross join lateral (
            select min(also.date_earliest) as earliest
            from registry.agreements_also_signed also
            where also.case_file = decision.case_file and also.fact = decision.id) also
        where decision.case_file = any (files) and decision.type = 'termination' and decision.follows is not null
        group by decision.case_file, decision.follows) decided
    where term.case_file = decided.case_file and term.agreement = decided.follows
        and term.lapses_earliest = 'infinity' and decided.earliest is not null;
$$;

do $$
declare
    files text[] := array(select distinct case_file::text from registry.agreements where type = 'termination');
begin
    call registry.find_anew(files);
end
$$;
