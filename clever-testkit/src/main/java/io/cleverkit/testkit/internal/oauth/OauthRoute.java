package io.cleverkit.testkit.internal.oauth;

import io.cleverkit.testkit.internal.Platform;
import io.cleverkit.testkit.internal.http.Answer;
import io.cleverkit.testkit.internal.http.Call;
import java.util.Optional;

/** Everything about signing in. */
public final class OauthRoute {
    private final TokenRoute tokens;
    private final LoginRoute logins;
    private final OpenIdRoute openId;

    public OauthRoute(Platform platform) {
        Codes codes = new Codes(platform.secrets(), platform.clock());
        this.tokens = new TokenRoute(platform, codes);
        this.openId = new OpenIdRoute(platform);
        this.logins = new LoginRoute(platform, codes, new Sessions(platform.secrets(), platform.clock()));
    }

    /** Empty when the path is none of these. */
    public Optional<Answer> answer(Call call) {
        return switch (call.path()) {
            case "/" -> Optional.of(Pages.home());
            case "/oauth/tokens" -> Optional.of(tokens.tokens(call));
            case "/oauth/tokeninfo" -> Optional.of(tokens.info(call));
            case "/oauth/certs" -> Optional.of(openId.certs());
            case "/.well-known/openid-configuration" -> Optional.of(openId.discovery());
            case "/userinfo" -> Optional.of(openId.userInfo(call));
            case "/oauth/authorize" -> Optional.of(logins.authorize(call));
            case "/oauth/instant-login" -> Optional.of(logins.instantLogin(call));
            case "/oauth/login" -> Optional.of(logins.login(call));
            case "/portal" -> Optional.of(logins.portal(call));
            case "/portal/launch" -> Optional.of(logins.launch(call));
            case "/portal/sign-out" -> Optional.of(logins.signOut(call));
            default -> Optional.empty();
        };
    }
}
