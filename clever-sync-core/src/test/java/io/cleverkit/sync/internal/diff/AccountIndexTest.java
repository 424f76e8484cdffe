package io.cleverkit.sync.internal.diff;

import static org.assertj.core.api.Assertions.assertThat;

import io.cleverkit.sync.internal.state.LinkKey;
import io.cleverkit.sync.model.AccountRole;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AccountIndexTest {
    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    @DisplayName("the index answers as a map would, for Clever's ids and any others")
    void equalsMap(long seed) {
        Random random = new Random(seed);
        TreeMap<LinkKey, Boolean> staying = new TreeMap<>();
        for (int i = 0; i < 3_000; i++) {
            AccountRole role = AccountRole.values()[random.nextInt(3)];
            staying.put(LinkKey.account(id(random), role), random.nextBoolean());
        }
        AccountIndex index = new AccountIndex();
        staying.forEach((key, stays) -> {
            if (stays) {
                index.present(key.externalId(), key.role().orElseThrow());
            } else {
                index.leaving(key.externalId(), key.role().orElseThrow());
            }
        });
        index.keepLeaving(AccountRole.ADMIN);
        LinkKey kept = staying.entrySet().stream()
                .filter(e -> !e.getValue() && e.getKey().role().orElseThrow() == AccountRole.STUDENT)
                .findFirst()
                .orElseThrow()
                .getKey();
        index.keep(kept.externalId(), AccountRole.STUDENT);

        staying.forEach((key, stays) -> {
            AccountRole role = key.role().orElseThrow();
            boolean expected = stays || role == AccountRole.ADMIN || key.equals(kept);
            assertThat(index.isActive(key.externalId(), role)).as("%s", key).isEqualTo(expected);
        });
        for (int i = 0; i < 1_000; i++) {
            String id = id(random);
            for (AccountRole role : AccountRole.values()) {
                if (!staying.containsKey(LinkKey.account(id, role))) {
                    assertThat(index.isActive(id, role)).isFalse();
                }
            }
        }
    }

    private static String id(Random random) {
        return switch (random.nextInt(10)) {
            case 0 -> "ABCDEF%018X".formatted(random.nextInt(500));
            case 1 -> "user-" + random.nextInt(500);
            case 2 -> "é" + random.nextInt(500);
            default -> "58da8c63%016x".formatted(random.nextInt(2_000));
        };
    }
}
