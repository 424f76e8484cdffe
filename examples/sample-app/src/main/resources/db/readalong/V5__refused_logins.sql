-- People whom Clever knows and who were not let in, so that an administrator can see and correct it: one row per person and reason.
-- Anybody can cause these rows, so the newest of each district are kept, and none for long.

CREATE TABLE refused_login (
    district   ${cleverId}   NOT NULL,
    clever_id  ${cleverId}   NOT NULL,
    code       VARCHAR(40)   NOT NULL,
    name       VARCHAR(200),
    email      VARCHAR(254),
    roles      VARCHAR(40)   NOT NULL,
    times      BIGINT        NOT NULL,
    first_at   BIGINT        NOT NULL,
    last_at    BIGINT        NOT NULL,
    PRIMARY KEY (district, clever_id, code)
);
CREATE INDEX refused_login_by_time ON refused_login (district, last_at);

-- The accounts that came near when it happened: only these can be linked from the page.
CREATE TABLE refused_login_candidate (
    district    ${cleverId}  NOT NULL,
    clever_id   ${cleverId}  NOT NULL,
    code        VARCHAR(40)  NOT NULL,
    account_id  VARCHAR(36)  NOT NULL REFERENCES account (id),
    PRIMARY KEY (district, clever_id, code, account_id),
    FOREIGN KEY (district, clever_id, code) REFERENCES refused_login (district, clever_id, code) ON DELETE CASCADE
);

-- What administrators and operators decided about people. Without an actor it was an operator, over the admin API.
CREATE TABLE act (
    id          VARCHAR(36)  NOT NULL PRIMARY KEY,
    district    ${cleverId}  NOT NULL,
    at_time     BIGINT       NOT NULL,
    actor_id    VARCHAR(36)  REFERENCES account (id),
    kind        VARCHAR(20)  NOT NULL,
    clever_id   ${cleverId}  NOT NULL,
    account_id  VARCHAR(36)  NOT NULL REFERENCES account (id)
);
CREATE INDEX act_by_time ON act (district, at_time);

-- Whether Clever said, when the session began, that this is an administrator of the whole district.
ALTER TABLE web_session ADD COLUMN district_admin BOOLEAN DEFAULT FALSE NOT NULL;
