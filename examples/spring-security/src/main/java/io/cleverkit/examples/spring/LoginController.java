package io.cleverkit.examples.spring;

import io.cleverkit.sso.CleverLogin;
import io.cleverkit.sso.LoginRequest;
import io.cleverkit.sso.LoginStart;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Where the button leads, and whoever opens a page that only people who are logged in may see. */
@Controller
class LoginController {
    static final String PATH = "/login/clever";

    private final CleverLogin login;

    LoginController(CleverLogin login) {
        this.login = login;
    }

    @GetMapping(PATH)
    void begin(HttpServletRequest request, HttpServletResponse response) throws IOException {
        LoginStart start = login.begin(LoginRequest.builder()
                .returnTo(request.getParameter("returnTo")) // confined to our own paths by the library
                .cookie(Cookies.read(request, login.cookieName()))
                .build());
        Cookies.send(response, start.cookie());
        response.sendRedirect(start.uri().toString());
    }
}
