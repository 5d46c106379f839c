package org.waymark.web.assets;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class ScriptTest {
    @Test
    void aModuleComesOnceAndAfterWhatItImports() {
        var modules = Map.of(
                "app.js", "import \"./keys.js\";\nimport \"./toast.js\";\n",
                "keys.js", "import { say, undo } from \"./toast.js\";\nsay(\"keys\");\n",
                "toast.js", "export function say(what) {}\nexport const undo = 1;\n");

        assertThat(Script.joined("app.js", modules::get))
                .isEqualTo("function say(what) {}\nconst undo = 1;\n\n{\nsay(\"keys\");\n}");
    }

    @Test
    void whatAModuleDoesNotExportStaysItsOwn() {
        var modules = Map.of(
                "app.js", "import \"./one.js\";\nimport \"./two.js\";\n",
                "one.js", "const PAUSE = 1;\n",
                "two.js", "const PAUSE = 2;\n");

        assertThat(Script.joined("app.js", modules::get)).isEqualTo("{\nconst PAUSE = 1;\n}\n{\nconst PAUSE = 2;\n}");
    }

    @Test
    void modulesThatImportEachOtherAreBothThere() {
        var modules = Map.of(
                "one.js", "import { two } from \"./two.js\";\nexport const one = () => two();\n",
                "two.js", "import { one } from \"./one.js\";\nexport const two = () => one();\n");

        assertThat(Script.joined("one.js", modules::get)).contains("const one", "const two");
    }

    @Test
    void linesOfCommentAreLeftOutAndTextThatLooksLikeOneStays() {
        var modules = Map.of("app.js", "// All of it.\n/** Says. */\nsay(\"https://waymark.example\"); // now\n");

        assertThat(Script.joined("app.js", modules::get)).isEqualTo("{\nsay(\"https://waymark.example\"); // now\n}");
    }
}
