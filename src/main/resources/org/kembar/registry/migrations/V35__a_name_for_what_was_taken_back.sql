-- The index of what was taken back by a name of its own, by which the plans of queries tell it.

alter index if exists registry.trail_import_idx1 rename to trail_taken_back;
