System.Console.WriteLine(Older.Question.Ask());
System.Console.WriteLine(Standard.Question.Ask());
