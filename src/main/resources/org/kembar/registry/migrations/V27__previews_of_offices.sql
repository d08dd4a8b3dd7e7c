-- Whose files they are: few wait of each office, and none makes room for another's. The cities whose record whoever sent them keeps,
-- with blanks between; nothing is said of the person. Those that wait while the program is renewed are nobody's.
alter table registry.previews add office text not null default '';
alter table registry.previews alter office drop default;
