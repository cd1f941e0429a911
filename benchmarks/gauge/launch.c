/* Runs a program once and prints what it cost, as a line of JSON.
 *
 *     launch SECONDS OUTPUT PROGRAM ARGUMENT...
 *
 * What the program prints goes to OUTPUT; after SECONDS it is killed with all that it started.
 * Linux starts the peak of a new program at that of the process which started it. This one is small,
 * so that the peak is the program's own. */
#include <fcntl.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

static pid_t child;
static volatile sig_atomic_t killed;

static void end(int signal) {
  (void)signal;
  killed = 1;
  kill(-child, SIGKILL);
}

static double seconds(struct timeval time) { return time.tv_sec + time.tv_usec / 1e6; }

int main(int count, char **words) {
  if (count < 4) return 64;
  struct timespec start, stop;
  clock_gettime(CLOCK_MONOTONIC, &start);
  child = fork();
  if (child == 0) {
    setpgid(0, 0);
    int output = open(words[2], O_WRONLY | O_CREAT | O_TRUNC, 0644);
    if (output < 0 || dup2(output, 1) < 0 || dup2(output, 2) < 0) _exit(73);
    execvp(words[3], words + 3);
    _exit(127);
  }
  setpgid(child, child);
  signal(SIGALRM, end);
  alarm((unsigned)atoi(words[1]));
  int status;
  struct rusage usage;
  while (wait4(child, &status, 0, &usage) < 0) {}
  clock_gettime(CLOCK_MONOTONIC, &stop);
  double wall = (double)(stop.tv_sec - start.tv_sec) + (double)(stop.tv_nsec - start.tv_nsec) / 1e9;
  int code = WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
  printf("{\"seconds\": %.6f, \"cpu\": %.6f, \"peak_kib\": %ld, \"code\": %d, \"killed\": %s}\n", wall,
         seconds(usage.ru_utime) + seconds(usage.ru_stime), usage.ru_maxrss, code,
         killed ? "true" : "false");
  return 0;
}
