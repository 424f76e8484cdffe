-- Accounts that were made by hand, found by e-mail address and linked to the Clever user that they are.

-- The address as it is compared: its ASCII letters in lower case and no others, since beyond ASCII there are letters whose lower
-- case is somebody else's address. What is longer than an address can be is none.
ALTER TABLE account ADD COLUMN email_key VARCHAR(254) GENERATED ALWAYS AS (
    CASE WHEN CHAR_LENGTH(email) <= 254
         THEN TRANSLATE(email, 'ABCDEFGHIJKLMNOPQRSTUVWXYZ', 'abcdefghijklmnopqrstuvwxyz')
    END
) ${stored};
CREATE INDEX account_by_email ON account (organization_id, email_key);

-- Whom an account does not belong to, as somebody decided. It outlives everything.
CREATE TABLE never_same (
    account_id  VARCHAR(36)  NOT NULL REFERENCES account (id),
    clever_id   ${cleverId}  NOT NULL,
    PRIMARY KEY (account_id, clever_id)
);
