package io.cleverkit.examples.readalong.roster;

/** An e-mail address as it is compared. */
public final class LoginName {
    private LoginName() {}

    /**
     * Returns the address with its ASCII letters in lower case and no others: beyond ASCII there are letters whose lower case is
     * somebody else's address, or longer than the letter. The database does the same.
     */
    public static String of(String email) {
        StringBuilder name = new StringBuilder(email.strip());
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            if (c >= 'A' && c <= 'Z') {
                name.setCharAt(i, (char) (c - 'A' + 'a'));
            }
        }
        return name.toString();
    }
}
