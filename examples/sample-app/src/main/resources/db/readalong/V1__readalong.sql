-- The product's own tables. What the sync engine remembers lives beside them, in tables of its own.
-- Times are milliseconds since 1970, ids are UUIDs as text. Nothing is ever deleted but sessions and log-ins.

CREATE TABLE organization (
    id         VARCHAR(36)  NOT NULL PRIMARY KEY,
    clever_id  ${cleverId}  NOT NULL UNIQUE,
    name       VARCHAR      NOT NULL,
    status     VARCHAR(10)  NOT NULL
);

CREATE TABLE location (
    id               VARCHAR(36)  NOT NULL PRIMARY KEY,
    organization_id  VARCHAR(36)  NOT NULL REFERENCES organization (id),
    clever_id        ${cleverId}  NOT NULL,
    name             VARCHAR      NOT NULL,
    status           VARCHAR(10)  NOT NULL,
    UNIQUE (organization_id, clever_id)
);

CREATE TABLE account (
    id               VARCHAR(36)  NOT NULL PRIMARY KEY,
    organization_id  VARCHAR(36)  NOT NULL REFERENCES organization (id),
    clever_id        ${cleverId},
    role             VARCHAR(10)  NOT NULL,
    first_name       VARCHAR      NOT NULL,
    last_name        VARCHAR      NOT NULL,
    email            VARCHAR,
    status           VARCHAR(10)  NOT NULL,
    managed_by       VARCHAR(10)  NOT NULL,
    UNIQUE (organization_id, clever_id, role)
);

CREATE TABLE account_location (
    account_id   VARCHAR(36)  NOT NULL REFERENCES account (id),
    location_id  VARCHAR(36)  NOT NULL REFERENCES location (id),
    PRIMARY KEY (account_id, location_id)
);

CREATE TABLE classroom (
    id                  VARCHAR(36)  NOT NULL PRIMARY KEY,
    organization_id     VARCHAR(36)  NOT NULL REFERENCES organization (id),
    location_id         VARCHAR(36)  NOT NULL REFERENCES location (id),
    clever_id           ${cleverId},
    name                VARCHAR      NOT NULL,
    primary_teacher_id  VARCHAR(36)  REFERENCES account (id),
    status              VARCHAR(10)  NOT NULL,
    UNIQUE (organization_id, clever_id)
);

CREATE TABLE class_member (
    class_id    VARCHAR(36)  NOT NULL REFERENCES classroom (id),
    account_id  VARCHAR(36)  NOT NULL REFERENCES account (id),
    role        VARCHAR(10)  NOT NULL,
    PRIMARY KEY (class_id, account_id)
);
CREATE INDEX class_member_by_account ON class_member (account_id);

CREATE TABLE setting (
    name     VARCHAR(40)  NOT NULL PRIMARY KEY,
    content  VARCHAR(400) NOT NULL
);

-- Who is signed in. A row without an account belongs to somebody who has yet to choose one of theirs.
CREATE TABLE web_session (
    token_hash       VARCHAR(43)  NOT NULL PRIMARY KEY,
    organization_id  VARCHAR(36)  NOT NULL REFERENCES organization (id),
    clever_id        ${cleverId}  NOT NULL,
    account_id       VARCHAR(36)  REFERENCES account (id),
    csrf_token       VARCHAR(43)  NOT NULL,
    expires_at       BIGINT       NOT NULL
);
CREATE INDEX web_session_by_expiry ON web_session (expires_at);

-- Log-ins on their way, and the codes that were seen.
CREATE TABLE login_state (
    state_hash  VARCHAR(43)   NOT NULL PRIMARY KEY,
    payload     VARCHAR(4000) NOT NULL,
    forget_at   BIGINT        NOT NULL
);
CREATE INDEX login_state_by_time ON login_state (forget_at);

CREATE TABLE login_code (
    code_hash  VARCHAR(100) NOT NULL PRIMARY KEY,
    forget_at  BIGINT       NOT NULL
);
CREATE INDEX login_code_by_time ON login_code (forget_at);
