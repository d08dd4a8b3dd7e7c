-- Why something was done, where that needs a reason; sealed with the entry.

alter table registry.trail add column reason text check (length(reason) between 1 and 2000);
