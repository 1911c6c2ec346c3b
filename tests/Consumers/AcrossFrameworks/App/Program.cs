System.Console.WriteLine(Older.Question.Ask());
System.Console.WriteLine(Older.Answer.ReadsWhatItWrites());
System.Console.WriteLine(Standard.Question.Ask());
