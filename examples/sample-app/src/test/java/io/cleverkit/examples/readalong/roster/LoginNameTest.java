package io.cleverkit.examples.readalong.roster;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LoginNameTest {
    @Test
    void onlyAsciiLettersChangeSoNobodyBecomesSomebodyElseAndNothingGrows() {
        assertThat(LoginName.of(" Tess.VEGA@Maple.example ")).isEqualTo("tess.vega@maple.example");
        assertThat(LoginName.of("\u212Aim@maple.example"))
                .as("the Kelvin sign is no k")
                .isNotEqualTo("kim@maple.example");
        assertThat(LoginName.of("\u0130@x")).hasSize(3);
    }
}
