-- How much of each district comes from Clever. Districts that were there before had no choice.

CREATE TABLE district_mode (
    district   ${cleverId}  NOT NULL PRIMARY KEY,
    sync_mode  VARCHAR(30)  NOT NULL
);

INSERT INTO district_mode (district, sync_mode) SELECT clever_id, 'full-roster' FROM organization;
