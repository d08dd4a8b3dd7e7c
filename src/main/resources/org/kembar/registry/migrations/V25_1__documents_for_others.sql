-- A document can be for others later than when it was filed: what happened to it before is not among what both cities hold of the trail,
-- or what they noted down of it would no longer be all of it.

alter table registry.documents add column shared_since bigint check (shared_since > 0);
