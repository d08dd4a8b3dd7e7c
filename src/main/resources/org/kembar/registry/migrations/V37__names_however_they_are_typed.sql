-- A name as one is asked for: composed letters, one space for any run of white space, letters of either size. What is stored stays as it was typed.
create function privacy.folded(typed text) returns text language sql immutable as $$
    select lower(normalize(
        btrim(regexp_replace(
            typed, U&'[\0009-\000D\0020\0085\00A0\1680\2000-\200B\2028\2029\202F\205F\2060\3000\FEFF]+', ' ', 'g')),
        NFC))
$$;
