package org.waymark.web.connectors;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.waymark.connectors.Setting;
import org.waymark.platform.Messages;

/** The form of a source finds its words by name: none may be missing. */
class SourceWordsTest {
    private final Messages messages = new Messages();
    private final List<String> missing = new ArrayList<>();

    @Test
    void eachKindOfSourceAndEachOfItsSettingsHasWords() {
        for (var choice : SourceChoice.all()) {
            look("connectors.choice." + choice.code());
            look("connectors.choice." + choice.code() + ".what");
            choice.settings().forEach(setting -> look(choice, setting));
        }

        assertThat(missing).isEmpty();
    }

    private void look(SourceChoice choice, Setting setting) {
        var ofKind = "connectors." + choice.kind().word() + "." + setting.name();
        var key = messages.keys().contains(ofKind) ? ofKind : "connectors.web." + setting.name();
        look(key);
        setting.choices().forEach(one -> look(key + "." + one));
    }

    private void look(String key) {
        if (!messages.keys().contains(key)) missing.add(key);
    }
}
