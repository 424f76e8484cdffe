package io.cleverkit.sync.internal.fingerprint;

import static org.assertj.core.api.Assertions.assertThat;

import io.cleverkit.sync.FingerprintKey;
import io.cleverkit.sync.internal.state.HashBytes;
import io.cleverkit.sync.internal.state.Link;
import io.cleverkit.sync.internal.state.LinkKey;
import io.cleverkit.sync.internal.state.LinkStatus;
import io.cleverkit.sync.model.Account;
import io.cleverkit.sync.model.AccountRole;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class FingerprinterTest {
    private static final FingerprintKey OLD = FingerprintKey.of("old", new byte[32]);
    private static final FingerprintKey NEW = FingerprintKey.of("new", filled((byte) 7));

    private final Fingerprinter fingerprinter = new Fingerprinter(OLD, List.of());

    private static byte[] filled(byte value) {
        byte[] bytes = new byte[32];
        Arrays.fill(bytes, value);
        return bytes;
    }

    private static List<Field> fields(String first, String email) {
        Account account = Account.builder()
                .role(AccountRole.STUDENT)
                .first(first)
                .last("Last")
                .email(email)
                .build();
        return RecordFields.of(account, List.of("s1", "s2"));
    }

    private static Link link(Fingerprinter by, List<Field> fields) {
        return new Link(
                LinkKey.account("u1", AccountRole.STUDENT),
                "host-1",
                LinkStatus.ACTIVE,
                by.fingerprint(fields),
                by.fieldHashes(fields),
                1,
                by.keyId(),
                1,
                0);
    }

    @Test
    @DisplayName("the same record is unchanged, any other is not, and the changed fields are named")
    void change() {
        Link link = link(fingerprinter, fields("Ada", "ada@example.com"));

        assertThat(fingerprinter.unchanged(link, fields("Ada", "ada@example.com")))
                .isTrue();
        assertThat(fingerprinter.unchanged(link, fields("Ada", "a@example.com")))
                .isFalse();
        assertThat(fingerprinter.changedFields(link, fields("Eva", "a@example.com")))
                .containsExactlyInAnyOrder("first", "email");
    }

    @Test
    @DisplayName("text that moves from one field to the next is a change")
    void noRunningTogether() {
        Link link = link(fingerprinter, List.of(new Field("first", "ab"), new Field("last", "c")));

        assertThat(fingerprinter.unchanged(link, List.of(new Field("first", "a"), new Field("last", "bc"))))
                .isFalse();
    }

    @Test
    @DisplayName("after a rotation what was written under the old key is still unchanged")
    void rotation() {
        Link link = link(fingerprinter, fields("Ada", "ada@example.com"));
        Fingerprinter rotated = new Fingerprinter(NEW, List.of(OLD));

        assertThat(rotated.unchanged(link, fields("Ada", "ada@example.com"))).isTrue();
        assertThat(rotated.unchanged(link, fields("Eva", "ada@example.com"))).isFalse();
    }

    @Test
    @DisplayName("without the key that a record was written under, it is written again")
    void lostKey() {
        Link link = link(fingerprinter, fields("Ada", "ada@example.com"));

        assertThat(new Fingerprinter(NEW, List.of()).unchanged(link, fields("Ada", "ada@example.com")))
                .isFalse();
    }

    @Test
    @DisplayName("hashes tell nothing without the key: another key makes others of every filled field")
    void keyed() {
        List<Field> fields = fields("Ada", "ada@example.com");
        HashBytes here = fingerprinter.fieldHashes(fields);
        HashBytes there = new Fingerprinter(NEW, List.of()).fieldHashes(fields);

        for (int i = 0; i < fields.size(); i++) {
            boolean blank = fields.get(i).value().isEmpty();
            assertThat(here.sameAt(there, i, 4)).as(fields.get(i).name()).isEqualTo(blank);
        }
    }
}
