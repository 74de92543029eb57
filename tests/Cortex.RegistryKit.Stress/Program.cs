using System.CommandLine;
using Cortex.RegistryKit.Stress;

var count = new Option<int>("--count") { Description = "how many workers are killed", DefaultValueFactory = _ => 10_000 };
var seed = new Option<int>("--seed") { Description = "decides when each is killed", DefaultValueFactory = _ => 1 };
var jobs = new Option<int>("--jobs") { Description = "how many users are written at once", DefaultValueFactory = _ => Environment.ProcessorCount };
var longest = new Option<int>("--longest") { Description = "the longest time that a worker has after its first save, in milliseconds", DefaultValueFactory = _ => 40 };
var kills = new Command("kills", "Kills processes in the middle of their saves, and looks at the file after each.") { count, seed, jobs, longest };
kills.SetAction((parsed, cancellation) => KillRun.RunAsync(parsed.GetValue(count), parsed.GetValue(seed), parsed.GetValue(jobs), parsed.GetValue(longest), cancellation));

var processes = new Option<int>("--processes") { Description = "how many processes write at once", DefaultValueFactory = _ => 8 };
var updates = new Option<int>("--updates") { Description = "how often each of them adds one", DefaultValueFactory = _ => 500 };
var readers = new Option<int>("--readers") { Description = "how many processes read all the while", DefaultValueFactory = _ => 2 };
var increments = new Command("increments", "Lets processes count in one user's registry, while others read it.") { processes, updates, readers };
increments.SetAction((parsed, cancellation) => IncrementRun.RunAsync(parsed.GetValue(processes), parsed.GetValue(updates), parsed.GetValue(readers), cancellation));

var home = new Argument<string>("home");
var user = new Argument<string>("user");
var times = new Argument<int>("count");
var flip = new Command("flip", "Changes a host's label for ever.") { home, user };
flip.SetAction((parsed, cancellation) => Worker.FlipAsync(parsed.GetValue(home)!, parsed.GetValue(user)!, cancellation));
var increment = new Command("increment", "Adds one to a counter, again and again.") { home, user, times };
increment.SetAction((parsed, cancellation) => Worker.IncrementAsync(parsed.GetValue(home)!, parsed.GetValue(user)!, parsed.GetValue(times), cancellation));
var read = new Command("read", "Reads until the counter has reached a number, and fails if it finds anything that nobody wrote.") { home, user, times };
read.SetAction((parsed, cancellation) => Worker.ReadAsync(parsed.GetValue(home)!, parsed.GetValue(user)!, parsed.GetValue(times), cancellation));

var root = new RootCommand("Tries to break the store. See the README beside this program.") { kills, increments, new Command("worker", "What the runs start.") { flip, increment, read } };
return await root.Parse(args).InvokeAsync();
