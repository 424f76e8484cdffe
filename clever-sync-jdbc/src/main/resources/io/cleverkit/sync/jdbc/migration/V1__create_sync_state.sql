-- What the engine remembers between runs. Plain SQL for H2 and PostgreSQL: run it with any migration library, or by hand.
-- Ids of the source are binary, so that the database sorts them as the engine does whatever its collation is. Names of
-- constants are stored as text. No table holds a name, an e-mail address or a birth date.

CREATE TABLE cleverkit_connection (
    id          INTEGER GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    application VARCHAR     NOT NULL,
    district    VARCHAR     NOT NULL,
    status      VARCHAR(32) NOT NULL,
    next_run_at TIMESTAMP WITH TIME ZONE,
    CONSTRAINT cleverkit_connection_key UNIQUE (application, district)
);

-- One row per connection, never deleted: an epoch that started again would let an old holder in. A holder that is null has
-- given the lease back. All times are the database's.
CREATE TABLE cleverkit_lease (
    connection_id INTEGER                  PRIMARY KEY REFERENCES cleverkit_connection (id),
    epoch         BIGINT                   NOT NULL,
    holder        VARCHAR,
    expires_at    TIMESTAMP WITH TIME ZONE NOT NULL
);

-- The role is empty for everything but accounts. No foreign key here and on enrollments: these tables take millions of rows
-- in bulk, and the engine writes none for a connection that it did not just read.
CREATE TABLE cleverkit_link (
    connection_id   INTEGER     NOT NULL,
    type            VARCHAR(16) NOT NULL,
    external_id     BYTEA       NOT NULL,
    role            VARCHAR(16) NOT NULL,
    host_id         VARCHAR     NOT NULL,
    status          VARCHAR(16) NOT NULL,
    fingerprint     BYTEA       NOT NULL,
    field_hashes    BYTEA       NOT NULL,
    mapping_version INTEGER     NOT NULL,
    key_id          VARCHAR     NOT NULL,
    version         BIGINT      NOT NULL,
    members_version BIGINT      NOT NULL,
    CONSTRAINT cleverkit_link_key PRIMARY KEY (connection_id, type, external_id, role)
);

CREATE TABLE cleverkit_enrollment (
    connection_id INTEGER     NOT NULL,
    class_id      BYTEA       NOT NULL,
    user_id       BYTEA       NOT NULL,
    role          VARCHAR(16) NOT NULL,
    status        VARCHAR(16) NOT NULL,
    CONSTRAINT cleverkit_enrollment_key PRIMARY KEY (connection_id, class_id, user_id, role)
);

-- The number says which run began later, whatever the clocks of the nodes say.
CREATE TABLE cleverkit_run (
    run_number      BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    run_id          VARCHAR                  NOT NULL,
    connection_id   INTEGER                  NOT NULL REFERENCES cleverkit_connection (id),
    kind            VARCHAR(32)              NOT NULL,
    begun_by        VARCHAR(32)              NOT NULL,
    dry_run         BOOLEAN                  NOT NULL,
    state           VARCHAR(32)              NOT NULL,
    started_at      TIMESTAMP WITH TIME ZONE NOT NULL,
    finished_at     TIMESTAMP WITH TIME ZONE,
    phase           VARCHAR(32)              NOT NULL,
    done            INTEGER                  NOT NULL,
    total           INTEGER,
    problem_code    VARCHAR,
    problem_message VARCHAR,
    CONSTRAINT cleverkit_run_key UNIQUE (run_id)
);

CREATE INDEX cleverkit_run_newest ON cleverkit_run (connection_id, run_number);

CREATE TABLE cleverkit_run_change (
    run_number BIGINT      NOT NULL REFERENCES cleverkit_run (run_number),
    kind       VARCHAR(32) NOT NULL,
    created    INTEGER     NOT NULL,
    updated    INTEGER     NOT NULL,
    archived   INTEGER     NOT NULL,
    restored   INTEGER     NOT NULL,
    unchanged  INTEGER     NOT NULL,
    failed     INTEGER     NOT NULL,
    CONSTRAINT cleverkit_run_change_key PRIMARY KEY (run_number, kind)
);

CREATE TABLE cleverkit_run_finding (
    run_number BIGINT      NOT NULL REFERENCES cleverkit_run (run_number),
    line       INTEGER     NOT NULL,
    code       VARCHAR     NOT NULL,
    kind       VARCHAR(32) NOT NULL,
    whole_plan BOOLEAN     NOT NULL,
    message    VARCHAR     NOT NULL,
    CONSTRAINT cleverkit_run_finding_key PRIMARY KEY (run_number, line)
);

CREATE TABLE cleverkit_run_warning (
    run_number  BIGINT  NOT NULL REFERENCES cleverkit_run (run_number),
    line        INTEGER NOT NULL,
    code        VARCHAR NOT NULL,
    message     VARCHAR NOT NULL,
    external_id BYTEA,
    CONSTRAINT cleverkit_run_warning_key PRIMARY KEY (run_number, line)
);
