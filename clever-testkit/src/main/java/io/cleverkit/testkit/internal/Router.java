package io.cleverkit.testkit.internal;

import io.cleverkit.testkit.internal.api.ApiRoute;
import io.cleverkit.testkit.internal.api.PageTwist;
import io.cleverkit.testkit.internal.api.RateLimiter;
import io.cleverkit.testkit.internal.control.ControlRoute;
import io.cleverkit.testkit.internal.control.Disasters;
import io.cleverkit.testkit.internal.data.ApiVersion;
import io.cleverkit.testkit.internal.data.DistrictData;
import io.cleverkit.testkit.internal.data.ReadOnlyDistrictException;
import io.cleverkit.testkit.internal.fault.FaultRule;
import io.cleverkit.testkit.internal.fault.FaultRules;
import io.cleverkit.testkit.internal.fault.Faulty;
import io.cleverkit.testkit.internal.http.Answer;
import io.cleverkit.testkit.internal.http.BadRequestException;
import io.cleverkit.testkit.internal.http.Call;
import io.cleverkit.testkit.internal.http.Route;
import io.cleverkit.testkit.internal.oauth.OauthRoute;
import io.cleverkit.testkit.internal.unplanned.Plan;
import io.cleverkit.testkit.internal.unplanned.Unplanned;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** One origin for everything: control, sign-in, data. Faults come first, the journal last. */
public final class Router implements Route {
    private final Platform platform;
    private final Set<ApiVersion> versions;
    private final FaultRules faults;
    private final Journal journal;
    private final Plan plan;
    private final ApiRoute api;
    private final OauthRoute oauth;
    private final ControlRoute control;

    public Router(
            Platform platform,
            Set<ApiVersion> versions,
            RateLimiter limiter,
            FaultRules faults,
            Journal journal,
            Disasters disasters) {
        this.platform = platform;
        this.versions = versions;
        this.faults = faults;
        this.journal = journal;
        this.plan = new Plan(versions);
        this.api = new ApiRoute(platform, limiter);
        this.oauth = new OauthRoute(platform);
        this.control = new ControlRoute(platform, faults, journal, disasters);
    }

    @Override
    public Answer answer(Call call) {
        try {
            return answerOrRefuse(call);
        } catch (ReadOnlyDistrictException e) {
            return Answer.message(409, String.valueOf(e.getMessage()));
        }
    }

    private Answer answerOrRefuse(Call call) {
        // The control API answers whatever faults are on, and is no traffic of the application.
        if (call.path().equals("/__fake") || call.path().startsWith("/__fake/")) {
            return control.answer(call);
        }
        Optional<DistrictData> district =
                call.bearer().flatMap(platform::districtToken).map(Platform.DistrictToken::district);
        Optional<Unplanned> unplanned = plan.judge(call.method(), call.path());
        Answer answer = withFault(call, unplanned, district.map(DistrictData::id));
        journal.add(new Journal.Entry(
                call.method(),
                unplanned.isPresent() ? Plan.withoutSecrets(call.path()) : call.path(),
                Journal.withoutSecrets(call.query()),
                answer.arrives() ? answer.status() : 0,
                district.map(DistrictData::id),
                unplanned.map(Unplanned::hint)));
        return unplanned.map(u -> answer.with(Unplanned.HEADER, u.hint())).orElse(answer);
    }

    private Answer withFault(Call call, Optional<Unplanned> unplanned, Optional<String> district) {
        String url = call.query().isEmpty() ? call.path() : call.path() + "?" + call.query();
        Optional<FaultRule> fault = faults.take(url, district);
        if (fault.isEmpty()) {
            return plain(call, unplanned, PageTwist.NONE);
        }
        Answer answer = Faulty.answer(fault.get(), platform.clock(), twist -> plain(call, unplanned, twist));
        fault.get().then().run();
        return answer;
    }

    private Answer plain(Call call, Optional<Unplanned> unplanned, PageTwist twist) {
        List<String> segments = call.segments();
        Optional<ApiVersion> version =
                segments.stream().findFirst().flatMap(ApiVersion::ofSegment).filter(versions::contains);
        try {
            // Below a version Clever has answers of its own for what it does not know.
            return version.map(v -> api.answer(v, call, twist))
                    .or(() -> unplanned.map(u -> refusal(call, u)))
                    .or(() -> oauth.answer(call))
                    .orElseGet(() -> Answer.message(404, "Fake Clever has nothing at this path"));
        } catch (BadRequestException e) {
            return Answer.message(400, String.valueOf(e.getMessage()));
        }
    }

    private static Answer refusal(Call call, Unplanned unplanned) {
        return unplanned.hasPath()
                ? Answer.message(501, "Unsupported request")
                : Answer.message(
                        404,
                        "Fake Clever has no answer to " + call.method() + " " + Plan.withoutSecrets(call.path()) + ": "
                                + unplanned.hint());
    }
}
