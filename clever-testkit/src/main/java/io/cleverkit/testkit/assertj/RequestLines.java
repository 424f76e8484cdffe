package io.cleverkit.testkit.assertj;

import io.cleverkit.testkit.FakeRequest;
import java.util.List;
import java.util.function.Predicate;

/** The requests that did come, for a message: as many as one can read, the ones that matter marked. */
final class RequestLines {
    private static final int MOST = 50;

    private RequestLines() {}

    static String of(List<FakeRequest> requests, Predicate<FakeRequest> marked) {
        if (requests.isEmpty()) {
            return "There were no requests.";
        }
        int first = Math.max(0, requests.size() - MOST);
        StringBuilder text = new StringBuilder("Requests, oldest first, such ones marked:");
        if (first > 0) {
            text.append("\n  (").append(first).append(" before these)");
        }
        for (int i = first; i < requests.size(); i++) {
            FakeRequest request = requests.get(i);
            text.append(marked.test(request) ? "\n> " : "\n  ")
                    .append(i + 1)
                    .append(". ")
                    .append(request);
        }
        return text.toString();
    }
}
