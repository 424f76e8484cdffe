-- Passwords of accounts that were made by hand. Accounts that Clever manages have none: Clever is their only way in.

CREATE TABLE local_password (
    account_id  VARCHAR(36)   NOT NULL PRIMARY KEY REFERENCES account (id),
    -- The e-mail address in lower case: what people type to say who they are, so no two passwords may share it.
    login_name  VARCHAR(254)  NOT NULL UNIQUE,
    hash        VARCHAR(200)  NOT NULL
);

-- Links that let somebody set a password, each good once.
CREATE TABLE password_link (
    token_hash  VARCHAR(43)  NOT NULL PRIMARY KEY,
    account_id  VARCHAR(36)  NOT NULL REFERENCES account (id),
    expires_at  BIGINT       NOT NULL
);
CREATE INDEX password_link_by_account ON password_link (account_id);

-- How often a password was tried of late, by a digest of the login name or of the address it was tried from.
CREATE TABLE password_attempt (
    subject   VARCHAR(43)  NOT NULL PRIMARY KEY,
    attempts  INT          NOT NULL,
    ends_at   BIGINT       NOT NULL
);
CREATE INDEX password_attempt_by_time ON password_attempt (ends_at);

-- Somebody who came in by password is nobody to Clever.
ALTER TABLE web_session ALTER COLUMN clever_id DROP NOT NULL;
CREATE INDEX web_session_by_account ON web_session (account_id);
