package com.netpoint.license.client.detached;

import com.netpoint.license.client.LeaseSecret;
import com.netpoint.license.protocol.DetachAnswer;
import com.netpoint.license.protocol.json.DetachJson;
import com.netpoint.license.protocol.json.InvalidJsonException;
import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Where a machine keeps the seats that it has taken along. Everybody there may read their
 * documents; who may write the folder, its administrator, may attach and return. The secret that
 * brings a seat back is its owner's alone.
 */
public final class DetachedFolder {
  private static final String DOCUMENT = ".lic";
  private static final String SECRET = ".secret";
  private static final String RETURNED = ".returned";

  /** An id as managers take it, which is safe in the name of a file. */
  private static final Pattern ID = Pattern.compile("[A-Za-z0-9_-]{16,64}");

  /** Far more than a document and the licenses that come with it take. */
  private static final long MAX_BYTES = 1024 * 1024;

  private final Path folder;

  /** A folder, which need not be there. */
  public DetachedFolder(Path folder) {
    this.folder = folder;
  }

  /** The machine's own, where nobody names another one. */
  public static DetachedFolder ofThisMachine() {
    return new DetachedFolder(DetachedPlace.ofThisMachine());
  }

  public Path path() {
    return folder;
  }

  /** What is in it, in the order of the names; nothing where it is not there or cannot be read. */
  public List<DetachedFile> files() {
    List<DetachedFile> files = new ArrayList<>();
    try (DirectoryStream<Path> documents = Files.newDirectoryStream(folder, "*" + DOCUMENT)) {
      documents.forEach(each -> files.add(read(each)));
    } catch (NoSuchFileException | NotDirectoryException e) {
      files.clear();
    } catch (IOException | DirectoryIteratorException | SecurityException e) {
      files.add(DetachedFile.broken(folder, "it cannot be read"));
    }
    files.sort((one, other) -> one.file().compareTo(other.file()));
    return files;
  }

  /**
   * Keeps a seat that this machine takes along, or its later end.
   *
   * @param secret what brings it back; absent where it is known already, or was never told
   * @throws IOException when it cannot be written; then what was there before still is
   * @throws IllegalArgumentException when its id is none, or it was returned before
   */
  public void attach(DetachAnswer answer, @Nullable LeaseSecret secret) throws IOException {
    String id = requireId(answer.detachmentId());
    if (isReturned(id)) {
      throw new IllegalArgumentException("it was returned before, and its seat may be another's");
    }
    Files.createDirectories(folder);
    if (secret != null) {
      PlainFile.writeForOwner(file(id, SECRET), secret.revealed());
    }
    PlainFile.writeForAll(file(id, DOCUMENT), DetachJson.answer(answer));
  }

  /** What brings a seat back; absent when it is not known here, or not to this user. */
  public @Nullable LeaseSecret secret(String id) {
    try {
      return LeaseSecret.of(PlainFile.read(file(requireId(id), SECRET), MAX_BYTES).trim());
    } catch (IOException | SecurityException e) {
      return null;
    }
  }

  /**
   * Lets go of a seat for good: a copy of its document that is put back admits nobody.
   *
   * @throws IOException when that cannot be written; then the seat is still here
   */
  public void remove(String id) throws IOException {
    PlainFile.writeForAll(file(requireId(id), RETURNED), "");
    Files.deleteIfExists(file(id, DOCUMENT));
    Files.deleteIfExists(file(id, SECRET));
  }

  /** Whether a seat was let go of here. */
  public boolean isReturned(String id) {
    return ID.matcher(id).matches() && Files.exists(file(id, RETURNED));
  }

  private static DetachedFile read(Path file) {
    try {
      return DetachedFile.of(file, DetachJson.readAnswer(PlainFile.read(file, MAX_BYTES)));
    } catch (InvalidJsonException e) {
      return DetachedFile.broken(file, String.valueOf(e.getMessage()));
    } catch (IOException | SecurityException e) {
      return DetachedFile.broken(file, "it cannot be read");
    }
  }

  private Path file(String id, String ending) {
    return folder.resolve(id + ending);
  }

  private static String requireId(String id) {
    if (!ID.matcher(id).matches()) {
      throw new IllegalArgumentException("'" + id + "' is no id of a detachment");
    }
    return id;
  }
}
