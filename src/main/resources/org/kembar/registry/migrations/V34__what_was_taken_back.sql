-- Which imports were taken back: each line of the trail asks it.

create index on registry.trail (import) where deed = 'undone';
