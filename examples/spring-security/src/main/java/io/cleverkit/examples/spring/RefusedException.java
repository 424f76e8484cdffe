package io.cleverkit.examples.spring;

import io.cleverkit.sso.RefusalReason;
import org.springframework.security.core.AuthenticationException;

/** A log-in that was refused, as Spring Security wants to hear it. */
final class RefusedException extends AuthenticationException {
    private static final long serialVersionUID = 1;

    private final transient RefusalReason reason;

    RefusedException(RefusalReason reason) {
        super(reason.forOperator());
        this.reason = reason;
    }

    RefusalReason reason() {
        return reason;
    }
}
