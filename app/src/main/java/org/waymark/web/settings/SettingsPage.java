package org.waymark.web.settings;

import java.util.List;
import org.waymark.web.layout.Frame;
import org.waymark.web.layout.Shell;
import org.waymark.web.layout.Words;

/** What stands around each page of the settings: the shell and the list of sections. */
public record SettingsPage(Shell shell, Section section, List<Section> sections) {
    public SettingsPage {
        sections = List.copyOf(sections);
    }

    public Words words() {
        return shell.words();
    }

    public Frame frame() {
        return shell.frame();
    }
}
