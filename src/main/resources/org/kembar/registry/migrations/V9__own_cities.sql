-- Partnerships of a city of the office's own, which case files name by its id because it has no number in GeoNames.

create index on registry.cities (id, country, case_file) where geonames is null;
