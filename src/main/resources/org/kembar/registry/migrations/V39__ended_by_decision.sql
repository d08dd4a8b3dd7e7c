-- A decision of both sides to end an agreement, or not to renew it.
alter table registry.agreements
    drop constraint agreements_type_check,
    add constraint agreements_type_check
        check (type in (
            'letter-of-intent', 'memorandum-of-understanding', 'charter', 'twinning-agreement',
            'joint-declaration', 'city-link', 'renewal', 'addendum', 'implementing-arrangement', 'plan-of-action',
            'minutes', 'termination'));
