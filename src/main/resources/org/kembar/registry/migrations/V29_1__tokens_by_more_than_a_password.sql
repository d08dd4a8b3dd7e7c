-- By what somebody had proved who they are when they made a token. One of before was made with a password, as far as anybody knows.

alter table access.tokens add column proof text not null default 'password'
    check (proof in ('password', 'passkey', 'service'));
