package org.waymark.connectors;

import java.io.IOException;
import java.io.InputStream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.people.Access;
import org.waymark.people.Action;
import org.waymark.platform.Actor;
import org.waymark.platform.Refused;
import org.waymark.tables.Limits;
import org.waymark.tables.TableFiles;

/** Files that people bring to a connection: they are put where it reads its files, and the next run reads them. */
@Service
public class Deliveries {
    private final Connections connections;
    private final ConnectorFolder folder;
    private final Access access;

    Deliveries(Connections connections, ConnectorFolder folder, Access access) {
        this.connections = connections;
        this.folder = folder;
        this.access = access;
    }

    /** @param name of the file as it lies in the folder */
    public record Brought(Connection connection, String name) {}

    /**
     * One of the same name is replaced, and read again.
     *
     * @param name as its person knows it; a path before it is left out
     * @throws Refused.Conflict where the connection reads no folder, or the server may not write there
     * @throws Refused.Invalid where the connection would not read a file of that name
     */
    @Transactional(readOnly = true)
    public Brought bring(Actor actor, Connection.Id id, String name, InputStream content) {
        access.require(actor, Action.MANAGE_CONNECTIONS);
        var connection = connections.get(actor, id);
        if (!(connection.source() instanceof TableInFolder source)) {
            throw new Refused.Conflict("no.connectors.no-folder", connection.name());
        }
        var plain = name.replaceFirst("^.*[/\\\\]", "");
        if (!source.reads(plain)) throw new Refused.Invalid("file", plain, "no.connectors.file-name", source.files());
        var whole = TableFiles.keep(content, Limits.UPLOAD);
        try {
            folder.put(source.folder(), plain, whole);
        } catch (Troubled | IOException e) {
            throw new Refused.Conflict("no.connectors.folder-closed", source.place());
        } finally {
            TableFiles.delete(whole);
        }
        return new Brought(connection, plain);
    }
}
