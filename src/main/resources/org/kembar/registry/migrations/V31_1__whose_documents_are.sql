-- The side that filed a document, and alone says who reads it and withdraws it. Of those filed before it is not known: what the trail has
-- sealed says nothing of it.
alter table registry.documents add column side text check (side in ('a', 'b'));
