package io.cleverkit.sso;

import io.cleverkit.roster.model.Me;
import io.cleverkit.roster.model.Name;
import io.cleverkit.roster.model.Roles;
import io.cleverkit.roster.model.StudentRole;
import io.cleverkit.roster.model.User;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;

/** A Clever that knows one student and does as it is told. */
final class ScriptedEndpoints implements CleverEndpoints {
    static final String DISTRICT = "d1000000000000000000000d";
    static final String ADA = "5a000000000000000000000a";

    final List<String> exchanged = new CopyOnWriteArrayList<>();
    final List<Integer> askedBy = new CopyOnWriteArrayList<>();
    volatile NotAdmitted exchangeFailure;
    volatile Supplier<Me> me = () ->
            Me.builder().id(ADA).district(DISTRICT).authorizedBy("district").build();
    volatile Supplier<User> user = () -> ada().build();

    static User.Builder ada() {
        return User.builder()
                .id(ADA)
                .district(DISTRICT)
                .name(Name.builder().first("Ada").last("Example").build())
                .email("ada@school.example")
                .roles(Roles.builder()
                        .student(StudentRole.builder()
                                .sisId("S7")
                                .legacyId("legacy7")
                                .build())
                        .build());
    }

    @Override
    public Session exchange(String code, int application) throws NotAdmitted {
        exchanged.add(code);
        askedBy.add(application);
        if (exchangeFailure != null) {
            throw exchangeFailure;
        }
        return new Session() {
            @Override
            public Me me() {
                return me.get();
            }

            @Override
            public User user(String id) {
                return user.get();
            }
        };
    }
}
