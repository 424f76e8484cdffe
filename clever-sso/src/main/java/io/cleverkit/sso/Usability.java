package io.cleverkit.sso;

import io.cleverkit.sso.spi.HostAccount;
import java.util.List;
import java.util.Optional;

/** Whether an account may be used at all, however somebody came to it. */
final class Usability {
    private Usability() {}

    static Optional<RefusalCode> obstacle(HostAccount account) {
        if (!account.active()) {
            return Optional.of(RefusalCode.ACCOUNT_ARCHIVED);
        }
        return account.seated() ? Optional.empty() : Optional.of(RefusalCode.NO_SEAT);
    }

    /** The reason that is nearest to a way in, of accounts none of which may be used. */
    static RefusalCode commonObstacle(List<HostAccount> unusable) {
        return unusable.stream().anyMatch(HostAccount::active) ? RefusalCode.NO_SEAT : RefusalCode.ACCOUNT_ARCHIVED;
    }
}
