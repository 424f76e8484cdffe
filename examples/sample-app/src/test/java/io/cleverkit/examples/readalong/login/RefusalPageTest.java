package io.cleverkit.examples.readalong.login;

import static org.assertj.core.api.Assertions.assertThat;

import io.cleverkit.examples.readalong.web.Html;
import io.cleverkit.sso.RefusalCode;
import io.cleverkit.sso.RefusalReason;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every reason has its page. */
class RefusalPageTest {
    @ParameterizedTest
    @EnumSource
    void tellsThePersonWhyAndWhatToDoNext(RefusalCode code) {
        RefusalReason reason = RefusalReason.of(code, "fact=1");

        String page = RefusalPage.page(reason).toString();

        assertThat(page)
                .contains("<h1>You are not logged in</h1>", shown(reason.forPerson()), "<code>" + code + "</code>")
                .contains("href=\"/help/log-in#" + code + "\"")
                .containsPattern("<a class=\"(button|clever-login)\" href=\"/(login/clever)?\"")
                .doesNotContain(shown(reason.forOperator()), "fact=1");
        assertThat(RefusalPage.status(code)).isIn(400, 403, 502, 503);
    }

    @ParameterizedTest
    @EnumSource(
            names = {
                "ACCOUNT_UNKNOWN",
                "ACCOUNT_ARCHIVED",
                "NOT_SHARED",
                "CONFIRMATION_NEEDED",
                "NO_SEAT",
                "EMAIL_RULED_OUT",
                "EMAIL_TAKEN"
            })
    void sendsNobodyRoundInCirclesWhereSomebodyElseHasToAct(RefusalCode code) {
        assertThat(RefusalPage.page(RefusalReason.of(code)).toString()).doesNotContain("Try again");
    }

    @ParameterizedTest
    @EnumSource
    void isExplainedWhereOperatorsLook(RefusalCode code) {
        RefusalReason reason = RefusalReason.of(code);

        assertThat(LoginHelp.page().toString())
                .contains("id=\"" + code + "\"", shown(reason.forPerson()), shown(reason.forOperator()));
    }

    private static String shown(String text) {
        return Html.of("{}", text).toString();
    }
}
