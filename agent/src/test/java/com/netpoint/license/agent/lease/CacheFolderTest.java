package com.netpoint.license.agent.lease;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CacheFolderTest {

  @ParameterizedTest
  @CsvSource({
    "Linux,      /home/alice/.cache",
    "Mac OS X,   /home/alice/Library/Caches",
    "Windows 11, /home/alice/AppData/Local",
    "AIX,        /home/alice/.cache",
  })
  void itIsWhereTheSystemKeepsSuchThings(String system, String folder) {
    assertThat(CacheFolder.fileFor("found", "netpoint", system, "/home/alice", name -> null))
        .isEqualTo(Path.of(folder, "netpoint-license", "found-netpoint"));
  }

  @Test
  void theEnvironmentMaySayWhereThatIs() {
    Map<String, String> set = Map.of("XDG_CACHE_HOME", "/tmp/c", "LOCALAPPDATA", "/tmp/l");
    assertThat(CacheFolder.fileFor("found", "p", "Linux", "/home/alice", set::get))
        .isEqualTo(Path.of("/tmp/c/netpoint-license/found-p"));
    assertThat(CacheFolder.fileFor("found", "p", "Windows 11", "/home/alice", set::get))
        .isEqualTo(Path.of("/tmp/l/netpoint-license/found-p"));
    assertThat(
            CacheFolder.fileFor(
                "found", "p", "Linux", "/home/alice", Map.of("XDG_CACHE_HOME", "relative")::get))
        .isEqualTo(Path.of("/home/alice/.cache/netpoint-license/found-p"));
  }

  @Test
  void whereTheHomeIsNotKnownThereIsNone() {
    assertThat(CacheFolder.fileFor("found", "netpoint", "Linux", "?", name -> null)).isNull();
    assertThat(CacheFolder.fileFor("found", "netpoint", "Linux", "", name -> null)).isNull();
    assertThat(CacheFolder.fileFor("found", "netpoint", "Linux", "/a\0", name -> null)).isNull();
  }

  @Test
  void anyProductHasAFileOfItsOwnInThatFolder() {
    for (String product : new String[] {"../../x", "a/b", "a\\b", "a b", "*", "a:b", "", "Größe"}) {
      Path file = CacheFolder.fileFor("found", product, "Linux", "/home/alice", name -> null);
      assertThat(file).hasParentRaw(Path.of("/home/alice/.cache/netpoint-license"));
      assertThat(String.valueOf(file)).matches("[A-Za-z0-9/._%+-]+");
    }
  }
}
