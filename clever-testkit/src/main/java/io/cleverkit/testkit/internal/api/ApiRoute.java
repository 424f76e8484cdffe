package io.cleverkit.testkit.internal.api;

import io.cleverkit.testkit.internal.Platform;
import io.cleverkit.testkit.internal.Secrets;
import io.cleverkit.testkit.internal.data.ApiVersion;
import io.cleverkit.testkit.internal.http.Answer;
import io.cleverkit.testkit.internal.http.BadRequestException;
import io.cleverkit.testkit.internal.http.Call;
import java.util.List;
import java.util.Optional;

/** Everything under a version segment: who asks, whether they ask too often, then the paths their token reaches. */
public final class ApiRoute {
    private final Platform platform;
    private final RateLimiter limiter;
    // Of their own, so that the tokens of a seed do not depend on how many requests came before.
    private final Secrets requestIds = new Secrets(1);

    public ApiRoute(Platform platform, RateLimiter limiter) {
        this.platform = platform;
        this.limiter = limiter;
    }

    public Answer answer(ApiVersion version, Call call, PageTwist twist) {
        Optional<String> token = call.bearer();
        Optional<Platform.DistrictToken> district = token.flatMap(platform::districtToken);
        Optional<Platform.UserToken> user = token.flatMap(platform::userOfToken);
        if (district.isEmpty() && user.isEmpty()) {
            return common(Answer.message(401, "Unauthorized"));
        }
        RateLimiter.Verdict verdict = limiter.count(token.orElseThrow());
        if (!verdict.allowed()) {
            return common(verdict.on(Answer.message(429, "Too many requests")));
        }
        return common(verdict.on(answerOrRefuse(version, call, twist, district, user)));
    }

    /** A refused request carries the same headers as any other answer. */
    private Answer answerOrRefuse(
            ApiVersion version,
            Call call,
            PageTwist twist,
            Optional<Platform.DistrictToken> district,
            Optional<Platform.UserToken> user) {
        try {
            return answer(version, call, twist, district, user);
        } catch (BadRequestException e) {
            return Answer.message(400, String.valueOf(e.getMessage()));
        }
    }

    private Answer answer(
            ApiVersion version,
            Call call,
            PageTwist twist,
            Optional<Platform.DistrictToken> district,
            Optional<Platform.UserToken> user) {
        List<String> path = call.segments().subList(1, call.segments().size());
        if (district.isPresent()) {
            return ofDistrict(version, call, twist, district.get(), path);
        }
        return call.is("GET")
                ? new UserApi(version, user.orElseThrow(), call, platform.isMeBare()).answer(path)
                : LmsApi.unsupported();
    }

    private Answer ofDistrict(
            ApiVersion version, Call call, PageTwist twist, Platform.DistrictToken token, List<String> path) {
        if (!token.application().secureSync() && !path.isEmpty() && !path.get(0).equals("districts")) {
            return Answer.message(404, "Resource not in token's scopes");
        }
        if (version == ApiVersion.V3_1 && LmsApi.serves(path)) {
            return new LmsApi(token.district(), call).answer(path);
        }
        return call.is("GET")
                ? new DataApi(version, token.district(), call, twist, platform.bodies()).answer(path)
                : LmsApi.unsupported();
    }

    private Answer common(Answer answer) {
        return answer.with("x-request-id", requestIds.uuid()).with("cache-control", "no-store");
    }
}
