-- Each side files the document of an agreement under a number of its own.

alter table registry.agreements
    add column number_a text,
    add column number_b text;
