package io.cleverkit.sso.spi;

import io.cleverkit.roster.model.UserRole;
import java.util.Set;
import org.immutables.value.Value;

/**
 * An account of the host's product, as far as a log-in needs to know it.
 *
 * <p>Example: {@code HostAccount.builder().accountId("42").role("TEACHER").label("Teacher").active(true).build()}.
 */
@Value.Immutable
@SsoStyle
public interface HostAccount {
    /** The host's own id. */
    @Value.Redacted
    String accountId();

    /** The role of the account in the host's own words, for its program. */
    String role();

    /** What the person sees when there are several to choose from; {@link #role()} unless set. */
    @Value.Default
    @Value.Redacted
    default String label() {
        return role();
    }

    /** Whether the account may be used; an archived one may not. */
    boolean active();

    /** Whether the account has the licence that it needs, or needs none. Set it to false for people over the limit. */
    @Value.Default
    default boolean seated() {
        return true;
    }

    /**
     * Whether Clever manages the account: a sync made it or adopted it. True unless set, because such an account is neither found
     * by e-mail address nor open to a password.
     */
    @Value.Default
    default boolean managedByClever() {
        return true;
    }

    /**
     * Whether somebody has used the account through Clever since it was linked; asked only for {@link
     * io.cleverkit.sso.LocalPasswords#AFTER_FIRST_CLEVER_LOGIN}. False unless set.
     */
    @Value.Default
    default boolean enteredThroughClever() {
        return false;
    }

    /**
     * The roles at Clever that this account stands for, {@code staff} and {@code district_admin} for an administrator, say. Only
     * somebody who holds one of them is given the account by e-mail address; where it is empty, nobody is.
     */
    Set<UserRole> cleverRoles();

    /**
     * Whether the account can do things that call for an operator's look before somebody gets it by e-mail address. True for
     * accounts of staff and district administrators unless set.
     */
    @Value.Default
    default boolean privileged() {
        return cleverRoles().contains(UserRole.STAFF) || cleverRoles().contains(UserRole.DISTRICT_ADMIN);
    }

    /** Starts a new value. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds {@link HostAccount}. Not thread-safe. */
    final class Builder extends ImmutableHostAccount.Builder {
        Builder() {}
    }
}
