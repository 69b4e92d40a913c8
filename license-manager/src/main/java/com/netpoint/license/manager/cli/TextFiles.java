package com.netpoint.license.manager.cli;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;

/** Files that a command is given, and files that it leaves. */
final class TextFiles {
  private static final String BYTE_ORDER_MARK = "\ufeff";

  private TextFiles() {}

  /** A mark of the byte order, which some editors put in front, is no part of the text. */
  static String read(Path file) {
    try {
      String text = Files.readString(file);
      return text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
    } catch (NoSuchFileException e) {
      throw new CommandFailedException("There is no file " + file + ".", e);
    } catch (IOException e) {
      throw new CommandFailedException("The file " + file + " cannot be read.", e);
    }
  }

  static void write(Path file, String text) {
    try {
      Files.writeString(file, text);
    } catch (IOException e) {
      throw new CommandFailedException("The file " + file + " cannot be written.", e);
    }
  }

  /** Writes a file that only its owner can read, and never over another one. */
  static void writeSecret(Path file, String text) {
    try {
      if (FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
        Files.createFile(
            file,
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
      } else {
        Files.createFile(file);
      }
      Files.writeString(file, text, StandardOpenOption.WRITE);
    } catch (FileAlreadyExistsException e) {
      throw leftAsItIs(file);
    } catch (IOException e) {
      throw new CommandFailedException("The file " + file + " cannot be written.", e);
    }
  }

  /** Refuses to go on where a file would be overwritten. */
  static void requireNone(Path file) {
    if (Files.exists(file)) {
      throw leftAsItIs(file);
    }
  }

  /** Refuses to go on where a file that was given would be overwritten. */
  static void requireOther(Path file, Path given) {
    try {
      if (Files.exists(file) && Files.isSameFile(file, given)) {
        throw leftAsItIs(file);
      }
    } catch (IOException e) {
      throw new CommandFailedException("The file " + file + " cannot be written.", e);
    }
  }

  private static CommandFailedException leftAsItIs(Path file) {
    return new CommandFailedException("There is a file " + file + " already; it is left as it is.");
  }

  static void makeFolder(Path folder) {
    try {
      Files.createDirectories(folder);
    } catch (IOException e) {
      throw new CommandFailedException("The folder " + folder + " cannot be made.", e);
    }
  }
}
