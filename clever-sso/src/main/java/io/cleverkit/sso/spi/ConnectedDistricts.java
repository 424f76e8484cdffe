package io.cleverkit.sso.spi;

/**
 * Says which districts are customers: the tenants whose people may come in.
 *
 * <p>Asked once per log-in, after Clever has said which district the person belongs to and before anything else is read.
 *
 * <p><b>Threading:</b> called from several threads. <b>Failure:</b> throw; nobody is signed in.
 */
@FunctionalInterface
public interface ConnectedDistricts {
    /** Returns whether this district, by its Clever id, is connected now. */
    boolean isConnected(String district);

    /** Returns one that asks nothing and leaves the choice to Clever, which admits people of districts that added the application. */
    static ConnectedDistricts any() {
        return district -> true;
    }
}
